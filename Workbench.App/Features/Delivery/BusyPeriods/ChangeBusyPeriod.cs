using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>
/// Changes or removes a busy period. The targets of open tickets follow at once, because they are calculated when they are
/// shown. Delivered tickets keep theirs.
/// </summary>
[Rule("D3")]
[CommandName("ChangeBusyPeriod")]
[AllowedFor(Roles.TeamLead)]
public sealed class ChangeBusyPeriod(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        BusyPeriodCommandTarget on,
        BusyPeriodInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<ChangeBusyPeriod>(
                actor,
                on.AuditSubject,
                on.OperationId,
                input
            ),
            async (context, token) =>
            {
                var (from, to, extraDays, note) = input;
                if (
                    !(await FindAsync(context, on, token)).TryGetValue(
                        out var loaded,
                        out var refusal
                    )
                    || !BusyPeriod
                        .Create(on.Id, from, to, extraDays, note)
                        .TryGetValue(out var changed, out refusal)
                )
                {
                    return refusal;
                }

                context.Replace(loaded, changed);
                context.RecordChange(ChangeTopic.Delivery, on.Id);
                return Unit.Value;
            },
            ct
        );

    public Task<Outcome<Unit>> RemoveAsync(
        Actor actor,
        BusyPeriodCommandTarget on,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<ChangeBusyPeriod>(
                actor,
                on.AuditSubject,
                on.OperationId,
                null
            ) with
            {
                Name = "BusyPeriodRemoved",
            },
            async (context, token) =>
            {
                if (
                    !(await FindAsync(context, on, token)).TryGetValue(
                        out var loaded,
                        out var refusal
                    )
                )
                {
                    return refusal;
                }

                context.Db.BusyPeriods.Remove(loaded);
                context.RecordChange(ChangeTopic.Delivery, on.Id);
                return Unit.Value;
            },
            ct
        );

    private static async Task<Result<BusyPeriod>> FindAsync(
        CommandContext context,
        BusyPeriodCommandTarget on,
        CancellationToken ct
    )
    {
        if (await context.Db.BusyPeriods.FindAsync([on.Id], ct) is not { } period)
        {
            return Refusal.Because(RefusalCode.NotFound, on.Id);
        }

        return context.CheckVersion(period, on.ExpectedVersion) is { } refusal ? refusal : period;
    }
}
