namespace Workbench.Domain.Tickets.Queue;

/// <summary>
/// Passes a ticket over for the person who handed it back, so that take next doesn't give it to them again at once: until
/// somebody else has taken a ticket, or an hour has passed (K4).
/// </summary>
[Rule("K4")]
public static class HandBackPause
{
    public static Minutes Max { get; } = new(60);

    /// <summary>UTC instant since which changes matter; earlier ones pass nothing over.</summary>
    public static DateTime RelevantSince(DateTime now) => now.AddMinutes(-Max.Value);

    /// <summary>Returns for each ticket that is passed over for somebody who that is, and until when at the latest.</summary>
    /// <param name="recent">The changes since <see cref="RelevantSince"/>, of all tickets.</param>
    public static IReadOnlyDictionary<int, HandedBackTicket> Find(
        IEnumerable<TicketChange> recent,
        DateTime now
    )
    {
        var changes = recent
            .Where(c => c.ChangedAt > RelevantSince(now))
            .OrderBy(c => c.ChangedAt)
            .ThenBy(c => c.No)
            .ToList();
        var passed = new Dictionary<int, HandedBackTicket>();
        foreach (var change in changes)
        {
            if (change.Kind == TicketChangeKind.HandedBack)
            {
                passed[change.TicketNumber] = new(
                    change.TicketNumber,
                    change.ActorId,
                    change.ActorName,
                    change.ChangedAt.AddMinutes(Max.Value)
                );
            }
            else if (change.Kind == TicketChangeKind.TakenFromQueue)
            {
                foreach (
                    var other in passed.Values.Where(p => p.PersonId != change.ActorId).ToList()
                )
                {
                    passed.Remove(other.TicketNumber);
                }
            }
        }

        return passed;
    }
}
