using Workbench.Domain.Sales.Tasks;

namespace Workbench.Domain.Sales.FollowUps;

/// <summary>A task and what was last done about it.</summary>
/// <param name="Latest">Null if nobody did anything yet.</param>
public sealed record FollowedTask(SalesTask Task, SalesFollowUp? Latest, DateOnly Today)
{
    public SalesTaskStatus Status =>
        Latest is not { } latest || latest.RemindOn <= Today
            ? SalesTaskStatus.ToDo
            : latest.Kind switch
            {
                SalesFollowUpKind.Contacted => SalesTaskStatus.AwaitsAnswer,
                SalesFollowUpKind.Snoozed => SalesTaskStatus.Snoozed,
                SalesFollowUpKind.Resumed => SalesTaskStatus.ToDo,
            };

    /// <summary>Whether the customer was contacted and the day of the reminder has come.</summary>
    public bool IsReminderDue =>
        Latest is { Kind: SalesFollowUpKind.Contacted } latest && latest.RemindOn <= Today;

    /// <summary>
    /// Joins tasks with what was done about them and sorts them: due reminders first, then by urgency. A warning of lapsing hours
    /// no longer counts after a purchase or in another term (N7).
    /// </summary>
    public static IReadOnlyList<FollowedTask> Create(
        IEnumerable<SalesTask> tasks,
        IEnumerable<SalesFollowUp> followUps,
        DateOnly today
    )
    {
        var latest = followUps
            .GroupBy(f => f.Key)
            .ToDictionary(g => g.Key, g => g.MaxBy(f => f.No)!);
        return
        [
            .. tasks
                .Select(task => new FollowedTask(
                    task,
                    latest.TryGetValue(task.Key, out var found) && Counts(found, task)
                        ? found
                        : null,
                    today
                ))
                .OrderBy(f => f.IsReminderDue ? 0 : 1)
                .ThenBy(f => f.Task.Urgency)
                .ThenBy(f => f.Task.Rank)
                .ThenBy(f => f.Task.Customer.Id)
                .ThenBy(f => f.Task.Kind)
                .ThenBy(f => f.Task.TicketNumber),
        ];
    }

    private static bool Counts(SalesFollowUp followUp, SalesTask task) =>
        task is not SalesTask.LapsingHours lapsing
        || followUp.Warning is null
        || LapseWarningRules.IsRecorded(
            followUp.Warning,
            lapsing.LapsesOn,
            lapsing.ThresholdDays,
            lapsing.NewestSourceNo
        );
}
