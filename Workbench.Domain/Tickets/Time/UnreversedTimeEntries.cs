namespace Workbench.Domain.Tickets.Time;

/// <summary>Selects the time entries that no later entry reverses.</summary>
[Rule("K7")]
public static class UnreversedTimeEntries
{
    /// <param name="times">All entries of the tickets.</param>
    public static IReadOnlyList<TimeEntry> From(IEnumerable<TimeEntry> times)
    {
        var all = times as IReadOnlyCollection<TimeEntry> ?? [.. times];
        var reversedNumbers = all.Where(t => t.ReversedEntryNo is not null)
            .Select(t => (t.TicketNumber, t.ReversedEntryNo!.Value))
            .ToHashSet();
        return
        [
            .. all.Where(t =>
                t.ReversedEntryNo is null && !reversedNumbers.Contains((t.TicketNumber, t.No))
            ),
        ];
    }
}
