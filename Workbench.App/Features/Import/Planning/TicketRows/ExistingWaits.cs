using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>The waits that a known ticket's history tells.</summary>
internal sealed class ExistingWaits
{
    /// <summary>The reason of the changes of a wait that came in after its ticket: they stand behind what is older.</summary>
    public const string Reason = "import, waits.csv";

    private readonly List<WaitPeriod> spans = [];
    private readonly HashSet<(DateTime From, TicketState State)> starts = [];

    /// <param name="history">In its order.</param>
    public ExistingWaits(IReadOnlyList<TicketChange> history)
    {
        for (var i = 0; i < history.Count; i++)
        {
            var (begin, end) = (history[i], i + 1 < history.Count ? history[i + 1] : null);
            if (!Pause.IsPause(begin.ToState))
            {
                continue;
            }

            starts.Add((begin.ChangedAt, begin.ToState));
            if (end?.FromState == begin.ToState && end.ChangedAt > begin.ChangedAt)
            {
                spans.Add(new(begin.ChangedAt, end.ChangedAt, begin.ToState));
            }
        }
    }

    public bool ContainsStartOf(WaitPeriod wait) =>
        starts.Contains((wait.From, wait.State))
        || spans.Exists(s => s.From <= wait.From && wait.From < s.To);

    /// <summary>Adds a wait, and tells by how much it is longer than what was known.</summary>
    public TimeSpan Add(WaitPeriod wait)
    {
        var before = WaitPeriod.TotalDuration(spans);
        spans.Add(wait);
        return WaitPeriod.TotalDuration(spans) - before;
    }
}
