using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>A line of the time on a ticket, as it is shown.</summary>
/// <param name="IsTakenBack">A later entry takes it back.</param>
public sealed record TimeRow(TimeLine Line, bool IsTakenBack)
{
    public TimeEntry Entry => Line.Entry;

    /// <summary>Takes another one back.</summary>
    public bool IsReversal => Entry.ReversedEntryNo is not null;

    public bool Stands => !IsTakenBack && !IsReversal;

    /// <summary>In the order of registration; what takes an entry back stands beneath it.</summary>
    public static IReadOnlyList<TimeRow> Of(IReadOnlyList<TimeLine> lines)
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
                        .Select(r => new TimeRow(r, false))
                        .Prepend(new TimeRow(l, reversals[l.Entry.No].Any()))
                ),
        ];
    }
}
