using Workbench.Domain.Tickets.Queue;

namespace Workbench.Domain.Tickets.Lifecycle;

/// <summary>
/// Spreads the tickets of an absent technician: each, in the order of the queue, to who has the least planned time. Nobody gets
/// more started tickets than the limit (K11).
/// </summary>
[Rule("K11")]
public static class HandOverSpread
{
    /// <param name="maxStarted">The maximum of started tickets of a technician; a setting.</param>
    /// <returns>Who gets each ticket, by number; null if nobody has room for it.</returns>
    public static IReadOnlyDictionary<int, int?> Create(
        IEnumerable<Ticket> tickets,
        IEnumerable<HandOverCandidate> candidates,
        int maxStarted
    )
    {
        var loads = candidates.ToDictionary(c => c.PersonId);
        var spread = new Dictionary<int, int?>();
        foreach (var ticket in QueueOrder.Apply(tickets))
        {
            var starts = ticket.State == TicketState.Started ? 1 : 0;
            var taker = loads
                .Values.Where(c => c.StartedTickets + starts <= maxStarted || starts == 0)
                .OrderBy(c => c.PlannedMinutes)
                .ThenBy(c => c.StartedTickets)
                .ThenBy(c => c.PersonId)
                .FirstOrDefault();
            spread[ticket.Number] = taker?.PersonId;
            if (taker is not null)
            {
                loads[taker.PersonId] = taker with
                {
                    StartedTickets = taker.StartedTickets + starts,
                    PlannedMinutes = taker.PlannedMinutes + ticket.RemainingPlannedTime.Value,
                };
            }
        }

        return spread;
    }
}
