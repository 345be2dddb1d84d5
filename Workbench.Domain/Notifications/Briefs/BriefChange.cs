namespace Workbench.Domain.Notifications.Briefs;

/// <summary>Something that happened since a person's last working day.</summary>
/// <param name="Number">Number of the ticket, the escalation or the product report.</param>
/// <param name="Subject">Subject of the ticket, name of the customer, or title of the product report.</param>
/// <param name="At">UTC.</param>
public sealed record BriefChange(BriefChangeKind Kind, int Number, string Subject, DateTime At)
{
    /// <summary>Who did it; empty where nobody did.</summary>
    public string By { get; init; } = "";

    public string Reason { get; init; } = "";
}
