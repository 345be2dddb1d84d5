using Workbench.App.Features.Tickets.Details;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>A line of the time on a ticket, as it is shown.</summary>
/// <param name="IsReversed">A later entry takes it back.</param>
public sealed record TimeEntryRow(TicketView.TimeEntryView TimeEntryView, bool IsReversed)
{
    public TimeEntry Entry => TimeEntryView.Entry;

    /// <summary>Takes another one back.</summary>
    public bool IsReversal => Entry.ReversedEntryNo is not null;

    public bool IsCurrent => !IsReversed && !IsReversal;

    /// <summary>In the order of registration; what takes an entry back stands beneath it.</summary>
    public static IReadOnlyList<TimeEntryRow> CreateAll(
        IReadOnlyList<TicketView.TimeEntryView> lines
    )
    {
        var reversals = lines
            .Where(l => l.Entry.ReversedEntryNo is not null)
            .ToLookup(l => l.Entry.ReversedEntryNo!.Value);
        return
        [
            .. lines
                .Where(l => l.Entry.ReversedEntryNo is null)
                .SelectMany(l =>
                    reversals[l.Entry.No]
                        .Select(r => new TimeEntryRow(r, false))
                        .Prepend(new TimeEntryRow(l, reversals[l.Entry.No].Any()))
                ),
        ];
    }
}
