using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Shared.Decisions;

/// <summary>
/// Keeps what team leads have to decide: one read serves the list and the counts of all their pages. It is read again after a
/// change, and when it is some minutes old, because absences begin and end.
/// </summary>
public sealed class DecisionList(
    IDbContextFactory<WorkbenchDb> contexts,
    AgreementPolicyProvider policies,
    Staff staff,
    Absentees absentees,
    IChangePublisher publisher,
    TimeProvider time
)
    : SharedRead<IReadOnlyList<DecisionItem>>(
        publisher,
        time,
        TimeSpan.FromMinutes(5),
        ChangeTopic.Ticket,
        ChangeTopic.Account,
        ChangeTopic.Person,
        ChangeTopic.Absence,
        ChangeTopic.ResetRun
    )
{
    private readonly TimeProvider clock = time;

    /// <summary>Returns whether a change may affect the decisions.</summary>
    public static bool IsAffectedBy(Change change) =>
        change.Topic
            is ChangeTopic.Ticket
                or ChangeTopic.Account
                or ChangeTopic.Person
                or ChangeTopic.Absence
                or ChangeTopic.ResetRun;

    /// <summary>Returns the pending decisions, the oldest first.</summary>
    public Task<IReadOnlyList<DecisionItem>> GetAsync(CancellationToken ct) =>
        GetAsync(ReadAsync, ct);

    private async Task<IReadOnlyList<DecisionItem>> ReadAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var absences = await absentees.GetAsync(StockholmTime.DateOf(now), ct);
        var names = await staff.GetAsync([], ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await db.LoadDecisionsAsync(names, absences, policies.Current, now, ct);
    }
}
