using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Edit;

/// <summary>Adds days away of a person: one's own, or anybody's by a team lead.</summary>
[Rule("D7")]
[CommandName("AddAbsence")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class AddAbsence(CommandExecutor commands)
{
    /// <returns>The id of the absence.</returns>
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        int personId,
        AbsenceDays days,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<AddAbsence>(actor, $"person {personId}", operationId, days),
            (context, token) => AddAsync(context, personId, days, token),
            ct
        );

    private static async Task<Outcome<int>> AddAsync(
        CommandContext context,
        int personId,
        AbsenceDays days,
        CancellationToken ct
    )
    {
        if (AbsenceRules.CheckActor(personId, context.Actor) is { } notAllowed)
        {
            return notAllowed;
        }

        if (!await context.IsActivePersonAsync(personId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
        }

        var others = await context.LoadAbsencesOfAsync(personId, days.From, days.To, ct);
        var (from, to, part, note) = days;
        var id = await context.NextNumberAsync(Counters.Absence, ct);
        if (
            !AbsenceRules
                .Enter(new(id, personId, from, to, part, note), others, context.Actor, context.Now)
                .TryGetValue(out var entered, out var refusal)
        )
        {
            return refusal;
        }

        context.Store(null, entered);
        return id;
    }
}
