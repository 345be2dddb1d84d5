using Workbench.Domain;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk.Overview;

/// <summary>The tasks of sales that the filter leaves, the most urgent first.</summary>
/// <param name="Rows">At most as many as were asked for.</param>
/// <param name="Matching">How many the filter leaves.</param>
/// <param name="CountByStatus">How many tasks there are of each status, whatever the filter.</param>
/// <param name="CountByKind">How many tasks of the shown status there are of each kind.</param>
/// <param name="RemindersDue">How many customers were contacted and should be asked again.</param>
/// <param name="Uncovered">The price of all uncovered time at the hourly rate.</param>
public sealed record SalesDeskView(
    SalesDeskFilter Filter,
    IReadOnlyList<FollowedTask> Rows,
    int Matching,
    IReadOnlyDictionary<SalesTaskStatus, int> CountByStatus,
    IReadOnlyDictionary<SalesTaskKind, int> CountByKind,
    int RemindersDue,
    Money Uncovered
)
{
    public static SalesDeskView Create(
        IReadOnlyList<FollowedTask> tasks,
        SalesDeskFilter filter,
        int maxRows
    )
    {
        var shown = tasks.Where(t => t.Status == filter.Status).ToList();
        var matching = shown.Where(t => filter.Kind is null || t.Task.Kind == filter.Kind).ToList();
        return new(
            filter,
            [.. matching.Take(maxRows)],
            matching.Count,
            tasks.CountBy(t => t.Status).ToDictionary(),
            shown.CountBy(t => t.Task.Kind).ToDictionary(),
            tasks.Count(t => t.IsReminderDue),
            new(tasks.Select(t => t.Task).OfType<SalesTask.UncoveredTime>().Sum(t => t.Price.Ore))
        );
    }
}
