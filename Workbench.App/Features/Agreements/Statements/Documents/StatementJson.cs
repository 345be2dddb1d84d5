using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>
/// Creates the JSON of a statement. Scripts depend on its names. A statement that begins later than the first movement has its first
/// day and the opening balance too, and only its own entries.
/// </summary>
public static class StatementJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static Task WriteAsync(Statement statement, Stream to, CancellationToken ct) =>
        JsonSerializer.SerializeAsync(to, Create(statement), Options, ct);

    public static object Create(Statement statement)
    {
        var figures = new Dictionary<string, object?>(StringComparer.Ordinal);
        var atEnd = statement.AtEnd;
        figures.Add("customer", atEnd.Customer.Number);
        figures.Add("name", atEnd.Customer.Name);
        figures.Add("asOf", atEnd.AsOf);
        figures.Add("launchedOn", atEnd.Customer.LaunchedOn);
        figures.Add("package", atEnd.Package);
        figures.Add(
            "term",
            atEnd.Term is { } term ? new { start = term.Start, end = term.End } : null
        );
        if (statement.Period.From is { } from)
        {
            figures.Add("from", from);
            figures.Add("openingMinutes", statement.Opening.Value);
        }

        figures.Add("balanceMinutes", statement.Closing.Value);
        figures.Add("heldMinutes", atEnd.Held.Value);
        figures.Add("availableMinutes", atEnd.Available.Value);
        figures.Add("uncoveredMinutes", atEnd.Uncovered.Value);
        figures.Add("sources", atEnd.Sources.Select(Source));
        figures.Add(
            "entries",
            statement.Lines.Select(l => l.Entry).OrderBy(e => e.No).Select(Entry)
        );
        return figures;
    }

    private static object Source(HoursSourceSummary s) =>
        new
        {
            id = s.No,
            kind = s.Kind,
            termStart = s.TermStart,
            grantedOn = s.GrantedOn,
            lapsesOn = s.LapsesOn,
            granted = s.Granted,
            cancelled = s.Cancelled,
            drawn = s.Drawn,
            reversed = s.Reversed,
            lapsed = s.Lapsed,
            restored = s.Restored,
            remaining = s.Remaining,
        };

    private static object Entry(LedgerEntry e) =>
        new
        {
            no = e.No,
            on = e.Date,
            kind = e.Kind,
            source = e.SourceNo,
            minutes = e.Minutes,
            ticket = e.TicketNumber,
            workedOn = e.WorkedOn,
            reverses = e.ReversedEntryNo,
        };
}
