using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery;

/// <summary>Changes or removes a busy period. Targets are reckoned when they are shown: they follow at once.</summary>
[Rule("D3")]
[CommandName("ChangeBusyPeriod")]
[AllowedFor(Roles.TeamLead)]
public sealed class ChangeBusyPeriod(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        OnBusyPeriod on,
        BusyPeriodInput input,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<ChangeBusyPeriod>(actor, on.Subject, on.OperationId),
            async (scope, token) =>
            {
                var (from, to, extraDays, note) = input;
                if (
                    !(await FindAsync(scope, on, token)).TryGetValue(out var loaded, out var refusal)
                    || !BusyPeriod
                        .Create(on.Id, from, to, extraDays, note)
                        .TryGetValue(out var changed, out refusal)
                )
                {
                    return refusal;
                }

                scope.Replace(loaded, changed);
                scope.RecordChange(ChangeTopic.Delivery, on.Id);
                return Unit.Value;
            },
            ct
        );

    public Task<Outcome<Unit>> RemoveAsync(Actor actor, OnBusyPeriod on, CancellationToken ct) =>
        writes.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<ChangeBusyPeriod>(actor, on.Subject, on.OperationId) with
            {
                Name = "BusyPeriodRemoved",
            },
            async (scope, token) =>
            {
                if (!(await FindAsync(scope, on, token)).TryGetValue(out var loaded, out var refusal))
                {
                    return refusal;
                }

                scope.Db.BusyPeriods.Remove(loaded);
                scope.RecordChange(ChangeTopic.Delivery, on.Id);
                return Unit.Value;
            },
            ct
        );

    private static async Task<Result<BusyPeriod>> FindAsync(
        CommandContext scope,
        OnBusyPeriod on,
        CancellationToken ct
    )
    {
        if (await scope.Db.BusyPeriods.FindAsync([on.Id], ct) is not { } period)
        {
            return Refusal.Because(RefusalCode.NotFound, on.Id);
        }

        var version = scope.Db.Entry(period).Property<long>(WorkbenchDb.VersionProperty).CurrentValue;
        return on.Seen is { } seen && seen != version
            ? Refusal.Because(RefusalCode.ConcurrencyConflict)
            : period;
    }
}
