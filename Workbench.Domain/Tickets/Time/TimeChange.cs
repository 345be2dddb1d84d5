namespace Workbench.Domain.Tickets.Time;

/// <summary>A correction of registered time as the history shows it: the old value and the new one (K7).</summary>
/// <param name="Recorded">The entry that records the change; its author made it.</param>
/// <param name="Before">The entry before; null for time that came from another ticket.</param>
/// <param name="After">The entry after; null for time that was removed or moved to another ticket.</param>
/// <param name="Reason">Why; empty for time that came from another ticket.</param>
[Rule("K7")]
public sealed record TimeChange(
    TimeEntry Recorded,
    TimeEntry? Before,
    TimeEntry? After,
    string Reason
)
{
    /// <summary>The other ticket if the time was moved.</summary>
    public int? OtherTicket => Recorded.MovedTicketNumber;

    /// <summary>Returns the changes of a ticket's time in the order in which they were recorded.</summary>
    /// <param name="entries">All time entries of the ticket.</param>
    public static IReadOnlyList<TimeChange> From(IReadOnlyCollection<TimeEntry> entries)
    {
        var byNo = entries.ToDictionary(e => e.No);
        var changes = new List<TimeChange>();
        foreach (var entry in entries.OrderBy(e => e.No))
        {
            if (entry.ReversedEntryNo is { } reversed)
            {
                changes.Add(new(entry, byNo[reversed], ReplacementOf(entry, byNo), entry.Note));
            }
            else if (entry.MovedTicketNumber is not null)
            {
                changes.Add(new(entry, null, entry, ""));
            }
        }

        return changes;
    }

    /// <summary>Returns the corrected entry, which is recorded directly after the one that reverses the wrong entry.</summary>
    private static TimeEntry? ReplacementOf(TimeEntry reversing, Dictionary<int, TimeEntry> byNo) =>
        reversing.MovedTicketNumber is null
        && byNo.GetValueOrDefault(reversing.No + 1)
            is { ReversedEntryNo: null, MovedTicketNumber: null } next
        && next.RecordedAt == reversing.RecordedAt
            ? next
            : null;
}
