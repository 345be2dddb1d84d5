using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.CommandLine;

/// <summary>Creates the JSON of <c>statement</c>. Scripts depend on its names.</summary>
internal static class StatementJson
{
    public static object Create(HoursStatement statement) =>
        new
        {
            customer = statement.Customer.Number,
            name = statement.Customer.Name,
            asOf = statement.AsOf,
            launchedOn = statement.Customer.LaunchedOn,
            package = statement.Package,
            term = statement.Term is { } term ? new { start = term.Start, end = term.End } : null,
            balanceMinutes = statement.Balance.Value,
            heldMinutes = statement.Held.Value,
            availableMinutes = statement.Available.Value,
            uncoveredMinutes = statement.Uncovered.Value,
            sources = statement.Sources.Select(s => new
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
            }),
            entries = statement.Entries.Select(e => new
            {
                no = e.No,
                on = e.Date,
                kind = e.Kind,
                source = e.SourceNo,
                minutes = e.Minutes,
                ticket = e.TicketNumber,
                workedOn = e.WorkedOn,
                reverses = e.ReversedEntryNo,
            }),
        };
}
