using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Audit.Overview;

/// <summary>The record that a row of the audit is about, and the page that shows it.</summary>
/// <param name="Href">The address of its page; null if it has none.</param>
public sealed record AuditRecord(string Text, string? Href)
{
    /// <returns>The record; null if the row is about none that a person knows.</returns>
    public static AuditRecord? FromLine(AuditView.AuditLine line)
    {
        if (line.Row.TicketNumber is { } ticket)
        {
            return new(Formats.Text(AuditTexts.Record_Ticket, ticket), $"tickets/{ticket}");
        }

        if (line.Customer is { } customer)
        {
            return new(customer.Name, $"customers/{Uri.EscapeDataString(customer.Number)}");
        }

        var subject = line.Row.Subject;
        return line.SubjectPerson is { } person ? new(person, null)
            : After(subject, "escalation ") is { } escalation
                ? new(
                    Formats.Text(AuditTexts.Record_Escalation, escalation),
                    $"escalations/{escalation}"
                )
            : After(subject, "product report ") is { } report
                ? new(Formats.Text(AuditTexts.Record_Product, report), $"reports/{report}")
            : OtherText(subject) is { } text ? new(text, null)
            : null;
    }

    private static string? OtherText(string subject) =>
        After(subject, "customer ") is { } customer
            ? Formats.Text(AuditTexts.Record_Customer, customer)
        : After(subject, "person ") is { } person ? Formats.Text(AuditTexts.Record_Person, person)
        : After(subject, "absence ") is { } absence
            ? Formats.Text(AuditTexts.Record_Absence, absence)
        : After(subject, "busy period ") is { } period
            ? Formats.Text(AuditTexts.Record_BusyPeriod, period)
        : After(subject, "package ") is { } package
            ? Formats.Text(AuditTexts.Record_Package, package)
        : After(subject, "month ") is { } month ? Formats.Text(AuditTexts.Record_Month, month)
        : After(subject, "hand-over ") is { } handOver
            ? Formats.Text(AuditTexts.Record_HandOver, handOver)
        : After(subject, "setting ") is { } setting
            ? Formats.Text(AuditTexts.Record_Setting, setting)
        : After(subject, "job ") is { } job ? Formats.Text(AuditTexts.Record_Job, job)
        : null;

    private static string? After(string subject, string word) =>
        subject.StartsWith(word, StringComparison.Ordinal) ? subject[word.Length..] : null;
}
