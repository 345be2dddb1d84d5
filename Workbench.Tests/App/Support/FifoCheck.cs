using Workbench.Domain.Tickets;

namespace Workbench.Tests.Support;

/// <summary>
/// Whether a recorded history is one of a queue that is first in, first out (K4). It knows nothing of how tickets are taken:
/// only what was stored, in which order, and between which moments each caller waited for its answer. What was on its way into
/// the queue or out of it while somebody took is given the benefit of the doubt; what surely stood there all the while is not.
/// </summary>
public sealed class FifoCheck(IReadOnlyCollection<Call> calls)
{
    private readonly Dictionary<int, Call[]> byCaller = calls
        .GroupBy(c => c.Caller)
        .ToDictionary(g => g.Key, g => g.OrderBy(c => c.Began).ToArray());

    /// <returns>A sentence for each ticket that was overtaken or handed out twice.</returns>
    public IReadOnlyList<string> Violations(
        IReadOnlyCollection<TicketStep> steps,
        IReadOnlyDictionary<int, DateTime> submitted
    )
    {
        var stays = steps
            .GroupBy(s => s.Ticket)
            .SelectMany(g => StaysOf([.. g.OrderBy(s => s.No)]))
            .OrderBy(s => submitted[s.Entered.Ticket])
            .ThenBy(s => s.Entered.Ticket)
            .ToList();
        var found = new List<string>();
        foreach (var turn in steps.Where(s => s.IsTurn))
        {
            if (!stays.Exists(s => s.Left == turn))
            {
                found.Add($"#{turn.Ticket} was handed out and did not stand in the queue.");
                continue;
            }

            var answered = SurelyOver(turn.At);
            var before = stays
                .TakeWhile(s => Precedes(s.Entered.Ticket, turn.Ticket, submitted))
                .FirstOrDefault(s => StoodThere(s, turn, answered));
            if (before is not null)
            {
                found.Add($"#{turn.Ticket} overtook #{before.Entered.Ticket}.");
            }
        }

        return found;
    }

    private static bool Precedes(
        int one,
        int other,
        IReadOnlyDictionary<int, DateTime> submitted
    ) => (submitted[one], one).CompareTo((submitted[other], other)) < 0;

    private static bool StoodThere(Stay stay, TicketStep turn, DateTime answered) =>
        stay.SurelyIn < turn.At
        && (
            stay.Left is not { } left
            || (left.IsTurn ? left.Place > turn.Place : left.At > answered)
        );

    private IEnumerable<Stay> StaysOf(IReadOnlyList<TicketStep> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].To == TicketState.Queued)
            {
                var left = i + 1 < steps.Count ? steps[i + 1] : null;
                yield return new(steps[i], SurelyOver(steps[i].At), left);
            }
        }
    }

    /// <summary>The latest answer among the calls that were under way at a moment: what began then is stored by now.</summary>
    private DateTime SurelyOver(DateTime moment)
    {
        var latest = moment;
        foreach (var own in byCaller.Values)
        {
            var (low, high) = (0, own.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = own[middle].Began <= moment ? (middle + 1, high) : (low, middle);
            }

            if (low > 0 && own[low - 1].Answered > latest)
            {
                latest = own[low - 1].Answered;
            }
        }

        return latest;
    }

    private sealed record Stay(TicketStep Entered, DateTime SurelyIn, TicketStep? Left);
}
