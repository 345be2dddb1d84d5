using Workbench.Domain.Tickets;

namespace Workbench.Tests.UseCases.Concurrency;

/// <summary>
/// Checks whether a recorded history is that of a first-in, first-out queue (K4). Knows nothing of how tickets are taken: uses
/// only what was stored, in which order, and between which moments each caller waited for its answer. Tickets that may have
/// been entering or leaving the queue during a call don't count as overtaken; those that were certainly in it do.
/// </summary>
public sealed class FifoVerifier(IReadOnlyCollection<RecordedCall> calls)
{
    private readonly Dictionary<int, RecordedCall[]> byCaller = calls
        .GroupBy(c => c.CallerId)
        .ToDictionary(g => g.Key, g => g.OrderBy(c => c.StartedAt).ToArray());

    /// <returns>A sentence for each ticket that was overtaken or given out twice.</returns>
    public IReadOnlyList<string> FindViolations(
        IReadOnlyCollection<RecordedTransition> steps,
        IReadOnlyDictionary<int, DateTime> submitted
    )
    {
        var stays = steps
            .GroupBy(s => s.Ticket)
            .SelectMany(g => FindStays([.. g.OrderBy(s => s.No)]))
            .OrderBy(s => submitted[s.Entry.Ticket])
            .ThenBy(s => s.Entry.Ticket)
            .ToList();
        var violations = new List<string>();
        foreach (var exit in steps.Where(s => s.LeavesQueueByTakeNext))
        {
            if (!stays.Exists(s => s.Exit == exit))
            {
                violations.Add($"#{exit.Ticket} was handed out and did not stand in the queue.");
                continue;
            }

            var answered = AnsweredBy(exit.ChangedAt);
            var before = stays
                .TakeWhile(s => Precedes(s.Entry.Ticket, exit.Ticket, submitted))
                .FirstOrDefault(s => WasWaiting(s, exit, answered));
            if (before is not null)
            {
                violations.Add($"#{exit.Ticket} overtook #{before.Entry.Ticket}.");
            }
        }

        return violations;
    }

    private static bool Precedes(
        int one,
        int other,
        IReadOnlyDictionary<int, DateTime> submitted
    ) => (submitted[one], one).CompareTo((submitted[other], other)) < 0;

    private static bool WasWaiting(
        QueueStay queueStay,
        RecordedTransition take,
        DateTime answered
    ) =>
        queueStay.CertainlyQueuedAt < take.ChangedAt
        && (
            queueStay.Exit is not { } exit
            || (
                exit.LeavesQueueByTakeNext
                    ? exit.CommitOrder > take.CommitOrder
                    : exit.ChangedAt > answered
            )
        );

    private IEnumerable<QueueStay> FindStays(IReadOnlyList<RecordedTransition> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].To == TicketState.Queued)
            {
                var next = i + 1 < steps.Count ? steps[i + 1] : null;
                yield return new(steps[i], AnsweredBy(steps[i].ChangedAt), next);
            }
        }
    }

    /// <summary>
    /// Returns the latest answer among the calls in progress at a moment: what began by then is stored by that answer.
    /// </summary>
    private DateTime AnsweredBy(DateTime moment)
    {
        var latest = moment;
        foreach (var callsOfOne in byCaller.Values)
        {
            var (low, high) = (0, callsOfOne.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) =
                    callsOfOne[middle].StartedAt <= moment ? (middle + 1, high) : (low, middle);
            }

            if (low > 0 && callsOfOne[low - 1].AnsweredAt > latest)
            {
                latest = callsOfOne[low - 1].AnsweredAt;
            }
        }

        return latest;
    }

    private sealed record QueueStay(
        RecordedTransition Entry,
        DateTime CertainlyQueuedAt,
        RecordedTransition? Exit
    );
}
