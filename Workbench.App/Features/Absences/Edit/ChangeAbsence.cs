using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Edit;

/// <summary>Changes the days of an absence. What they were stays in its history.</summary>
[Rule("D7")]
[CommandName("ChangeAbsence")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ChangeAbsence(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        AbsenceCommandTarget target,
        AbsenceDays days,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<ChangeAbsence>(
                actor,
                target.AuditSubject,
                target.OperationId,
                days
            ),
            async (context, token) =>
            {
                if (
                    !(await context.LoadAbsenceAsync(target, token)).TryGetValue(
                        out var absence,
                        out var refusal
                    )
                )
                {
                    return refusal;
                }

                var others = await context.LoadAbsencesOfAsync(
                    absence.PersonId,
                    days.From,
                    days.To,
                    token
                );
                if (
                    !AbsenceRules
                        .Change(absence, days, others, context.Actor, context.Now)
                        .TryGetValue(out var changed, out refusal)
                )
                {
                    return refusal;
                }

                if (changed.Absence.Days != absence.Days)
                {
                    context.Store(absence, changed);
                }

                return Unit.Value;
            },
            ct
        );
}
