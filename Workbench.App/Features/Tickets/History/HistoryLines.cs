using Workbench.App.Features.Tickets.Details;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.History;

/// <summary>Puts the history of a ticket in chronological order.</summary>
internal static class HistoryLines
{
    /// <param name="changes">All changes of the ticket.</param>
    /// <param name="times">All time entries of the ticket.</param>
    public static IReadOnlyList<HistoryLine> Create(
        IReadOnlyList<TicketChange> changes,
        IReadOnlyList<BugClassification> classified,
        IReadOnlyList<TicketView.TimeEntryView> times
    ) =>
        [
            .. changes
                .OrderBy(c => c.No)
                .Select(c => new HistoryLine(c.ChangedAt, c.ActorName, c, null))
                .Concat(
                    classified.Select(c => new HistoryLine(c.ClassifiedAt, c.ActorName, null, c))
                )
                .Concat(TimeLines(times))
                .OrderBy(l => l.At),
        ];

    private static IEnumerable<HistoryLine> TimeLines(IReadOnlyList<TicketView.TimeEntryView> times)
    {
        var byNo = times.ToDictionary(t => t.Entry.No);
        return TimeChange
            .From([.. times.Select(t => t.Entry)])
            .Select(c =>
            {
                var recorded = byNo[c.Recorded.No];
                return new HistoryLine(
                    c.Recorded.RecordedAt,
                    DomainText.For(recorded.Author),
                    null,
                    null
                )
                {
                    Time = new(c, recorded.Technician, GivenTo(c, recorded.Technician, byNo)),
                };
            });
    }

    /// <summary>Returns whose time it is after a correction; null if it is the same person's.</summary>
    private static string? GivenTo(
        TimeChange change,
        string before,
        Dictionary<int, TicketView.TimeEntryView> byNo
    ) =>
        change.After is { } after
        && byNo[after.No].Technician is var name
        && !string.Equals(name, before, StringComparison.Ordinal)
            ? name
            : null;
}
