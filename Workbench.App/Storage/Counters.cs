namespace Workbench.App.Storage;

/// <summary>
/// Names of the counter rows that hand out numbers. They are stored: a counter with another name would start at one again.
/// </summary>
public static class Counters
{
    public const string Absence = "Absence";
    public const string Administrators = "Administrators";
    public const string Attachment = "Attachment";
    public const string BillingHandOver = "BillingHandOver";
    public const string Bundle = "Bundle";
    public const string BusyPeriod = "BusyPeriod";
    public const string Customer = "Customer";
    public const string Escalation = "Escalation";
    public const string FrontPlace = "FrontPlace";
    public const string Person = "Person";
    public const string ProductReport = "ProductReport";
    public const string ResetRun = "ResetRun";
    public const string SavedReply = "SavedReply";
    public const string StagedFile = "StagedFile";
    public const string Ticket = "Ticket";

    public static string OfJob(string job) => $"Job {job}";
}
