using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Edit;

/// <summary>Cancels an absence. It stays in the list as cancelled, with who did it and when.</summary>
[Rule("D7")]
[CommandName("CancelAbsence")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class CancelAbsence(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        AbsenceCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<CancelAbsence>(
                actor,
                target.AuditSubject,
                target.OperationId,
                null
            ),
            async (context, token) =>
            {
                if (
                    !(await context.LoadAbsenceAsync(target, token)).TryGetValue(
                        out var absence,
                        out var refusal
                    )
                    || !AbsenceRules
                        .Cancel(absence, context.Actor, context.Now)
                        .TryGetValue(out var cancelled, out refusal)
                )
                {
                    return refusal;
                }

                context.Store(absence, cancelled);
                return Unit.Value;
            },
            ct
        );
}
