using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;

namespace Workbench.App.Commands.Auditing;

/// <summary>Creates the audit row of a command, with the ticket and the customer by which it is found.</summary>
internal static partial class AuditEntry
{
    public static AuditRow Create(CommandDescriptor command, CommandContext context)
    {
        var subject = context.AuditSubject ?? command.Subject;
        var origin = RequestOrigin.Current;
        return new(
            0,
            context.Now,
            command.AuditedPersonId ?? command.Actor.Id,
            command.Name,
            subject,
            command.OperationId?.ToString()
        )
        {
            Kind = command.Kind,
            Address = origin.Address,
            Session = origin.Session,
            Detail = Clean(
                string.Join(" · ", new[] { context.AuditDetail, command.Detail }.OfType<string>())
            ),
            TicketNumber = NumberIn(subject, "ticket") ?? OnlyChanged(context, ChangeTopic.Ticket),
            CustomerId =
                NumberIn(subject, "customer")
                ?? (
                    context.LockedAccounts.Count == 1
                        ? context.LockedAccounts.Single()
                        : OnlyChanged(context, ChangeTopic.Account)
                ),
        };
    }

    /// <summary>Returns a text without characters that a database, a log or a terminal takes for something else.</summary>
    /// <returns>The text, cut to what a row holds; null if nothing is left.</returns>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > AuditRow.MaxDetailLength)
            {
                break;
            }

            clean.Append(IsReadable(rune) ? rune.ToString() : " ");
        }

        return clean.ToString().Trim() is { Length: > 0 } left ? left : null;
    }

    private static bool IsReadable(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );

    /// <summary>Returns the number of a ticket or the id of a customer if the subject is one.</summary>
    public static int? NumberIn(string subject, string record) =>
        Record().Match(subject) is { Success: true } match
        && string.Equals(match.Groups["record"].Value, record, StringComparison.Ordinal)
        && int.TryParse(
            match.Groups["number"].Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static int? OnlyChanged(CommandContext context, ChangeTopic topic) =>
        context.Changes.Where(c => c.Topic == topic).Take(2).ToList() is [var only]
            ? only.EntityId
            : null;

    [GeneratedRegex(
        "^(?<record>ticket|customer) (?<number>[0-9]{1,9})( |$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Record();
}
