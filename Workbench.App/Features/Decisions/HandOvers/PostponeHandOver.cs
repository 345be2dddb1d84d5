using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Delivery;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Delivery.Decisions;

namespace Workbench.App.Features.Decisions.HandOvers;

/// <summary>Leaves the tickets of an absent person with that person, to decide again on a day, with a reason.</summary>
[Rule("D7")]
[CommandName("PostponeHandOver")]
[AllowedFor(Roles.TeamLead)]
public sealed class PostponeHandOver(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int personId,
        DateOnly decideOn,
        string reason,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<PostponeHandOver>(
                actor,
                $"person {personId}",
                operationId,
                new { decideOn, reason }
            ),
            async (context, token) =>
            {
                await context.Db.LockAbsencesAsync(token);
                if (!await context.Db.People.AnyAsync(p => p.Id == personId, token))
                {
                    return Refusal.Because(RefusalCode.NotFound, personId);
                }

                var created = HandOverPostponement.Create(
                    personId,
                    await NextNoAsync(context.Db, personId, token),
                    decideOn,
                    reason,
                    await AwayAsync(context, personId, token),
                    context.Actor,
                    context.Now
                );
                if (!created.TryGetValue(out var postponement, out var refusal))
                {
                    return refusal;
                }

                context.Db.HandOverPostponements.Add(postponement);
                context.RecordChange(ChangeTopic.Absence, personId);
                return Unit.Value;
            },
            ct
        );

    private static async Task<int> NextNoAsync(
        WorkbenchDb db,
        int personId,
        CancellationToken ct
    ) =>
        1
        + (
            await db
                .HandOverPostponements.Where(p => p.PersonId == personId)
                .MaxAsync(p => (int?)p.No, ct)
            ?? 0
        );

    private static async Task<AwayPerson?> AwayAsync(
        CommandContext context,
        int personId,
        CancellationToken ct
    )
    {
        var (from, to) = (context.Today, context.Today.AddDays(Absentees.DaysAhead));
        var absences = await context.Db.LoadAbsencesAsync(from, to, ct);
        return new AbsenceCalendar(absences).Find(personId, context.Today);
    }
}
