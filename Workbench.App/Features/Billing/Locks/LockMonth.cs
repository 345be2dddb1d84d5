using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Locks;

/// <summary>
/// Locks a month: nothing more is handed over for it or undone. What comes late belongs to the next month that is not locked.
/// </summary>
[CommandName("LockMonth")]
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed class LockMonth(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        BillingMonth month,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<LockMonth>(
                actor,
                $"month {month}",
                operationId,
                content: null
            ),
            async (context, token) =>
                context.Store(
                    MonthLockChange.Lock(
                        month,
                        await context.LoadLockChangesAsync(month, token),
                        context.Actor,
                        context.Now
                    )
                ),
            ct
        );
}
