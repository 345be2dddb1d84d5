using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Locks;

/// <summary>Removes the lock of a month, with a reason.</summary>
[CommandName("UnlockMonth")]
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed class UnlockMonth(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        BillingMonth month,
        string reason,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<UnlockMonth>(actor, $"month {month}", operationId, reason),
            async (context, token) =>
                context.Store(
                    MonthLockChange.Unlock(
                        month,
                        await context.LoadLockChangesAsync(month, token),
                        reason,
                        context.Actor,
                        context.Now
                    )
                ),
            ct
        );
}
