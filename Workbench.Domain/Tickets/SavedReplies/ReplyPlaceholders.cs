using System.Globalization;
using System.Text;

namespace Workbench.Domain.Tickets.SavedReplies;

/// <summary>
/// The placeholders of saved replies, in braces: the customer's contact, the ticket's number and subject, and the technician.
/// Each has a Swedish and an English word; both are understood in either language.
/// </summary>
public static class ReplyPlaceholders
{
    private static readonly (
        string Swedish,
        string English,
        Func<ReplyFacts, string> Value
    )[] All =
    [
        ("kontakt", "contact", f => f.ContactName),
        ("nummer", "number", f => f.TicketNumber.ToString(CultureInfo.InvariantCulture)),
        ("ämne", "subject", f => f.Subject),
        ("tekniker", "technician", f => f.Technician),
    ];

    /// <summary>Returns the placeholders of a language, with their braces.</summary>
    public static IReadOnlyList<string> NamesIn(bool swedish) =>
        [.. All.Select(p => $"{{{(swedish ? p.Swedish : p.English)}}}")];

    /// <summary>Returns the refusal that names the first placeholder that is unknown; null if all are known.</summary>
    public static Refusal? Check(string text) =>
        Parse(text).FirstOrDefault(part => part is { Name: { } name } && Find(name) is null)
            is { Name: { } unknown }
            ? Refusal.Because(RefusalCode.PlaceholderUnknown, unknown)
            : null;

    /// <summary>Fills in the placeholders. What it doesn't know stays as it is.</summary>
    public static string Fill(string text, ReplyFacts facts)
    {
        var filled = new StringBuilder(text.Length);
        foreach (var (literal, name) in Parse(text))
        {
            filled.Append(
                name is null ? literal
                : Find(name) is { } value ? value(facts)
                : literal
            );
        }

        return filled.ToString();
    }

    private static Func<ReplyFacts, string>? Find(string name) =>
        All.FirstOrDefault(p =>
            string.Equals(p.Swedish, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(p.English, name, StringComparison.OrdinalIgnoreCase)
        ).Value;

    /// <summary>Splits a text into literal parts and placeholders: a word in braces on one line.</summary>
    private static IEnumerable<(string Literal, string? Name)> Parse(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var open = text.IndexOf('{', start);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            var name = text[(open + 1)..close];
            if (name.Length == 0 || name.Any(c => c == '{' || char.IsControl(c)))
            {
                yield return (text[start..(open + 1)], null);
                start = open + 1;
                continue;
            }

            yield return (text[start..open], null);
            yield return (text[open..(close + 1)], name.Trim());
            start = close + 1;
        }

        yield return (text[start..], null);
    }
}
