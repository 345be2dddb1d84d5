using Workbench.App.Features.Tickets.Details;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>A row of a ticket's time entries.</summary>
/// <param name="IsReversed">True if a later entry reverses it.</param>
public sealed record TimeEntryRow(TicketView.TimeEntryView TimeEntryView, bool IsReversed)
{
    public TimeEntry Entry => TimeEntryView.Entry;

    /// <summary>Whether the entry reverses another one.</summary>
    public bool IsReversal => Entry.ReversedEntryNo is not null;

    public bool IsCurrent => !IsReversed && !IsReversal;

    /// <summary>Creates the rows in the order of registration, each reversal below the entry it reverses.</summary>
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
