using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.MyWork;

/// <summary>What a technician has in hand.</summary>
/// <param name="Timer">Their running timer.</param>
/// <param name="Today">Registered for today.</param>
/// <param name="MinutesByWeekday">Registered for the days of the week that today lies in, from Monday.</param>
/// <param name="UnansweredMessages">What the customer said last, where nobody of us has written since; the newest first.</param>
public sealed record MyWorkView(
    IReadOnlyList<MyWorkRow> Started,
    IReadOnlyList<MyWorkRow> Waiting,
    IReadOnlyList<MyWorkRow> Delivered,
    RunningTimer? Timer,
    Minutes Today,
    IReadOnlyList<Minutes> MinutesByWeekday,
    IReadOnlyList<MyWorkAnswer> UnansweredMessages,
    int QueuedCount
)
{
    public Minutes ThisWeek => new(MinutesByWeekday.Sum(d => d.Value));
}
