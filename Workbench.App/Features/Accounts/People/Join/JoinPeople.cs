using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Accounts.People.Join;

/// <summary>
/// Joins a person who came in by an import into the real person. Tickets, registered time and notes of the imported one then
/// belong to the kept one. Facts keep the imported person's id, and history both names.
/// </summary>
[Rule("K11")]
[CommandName("JoinPeople", Kind = AuditKind.Access)]
[AllowedFor(Roles.Administrator)]
public sealed class JoinPeople(CommandExecutor commands)
{
    /// <param name="personId">The imported person.</param>
    /// <param name="keptId">The person who is kept.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int personId,
        int keptId,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<JoinPeople>(
                actor,
                $"person {personId} into {keptId}",
                operationId,
                null
            ),
            (context, token) => JoinAsync(context, personId, keptId, token),
            ct
        );

    private static async Task<Outcome<Unit>> JoinAsync(
        CommandContext context,
        int personId,
        int keptId,
        CancellationToken ct
    )
    {
        var people = context.Db.People;
        if (
            await people.FindAsync([personId], ct) is not { } person
            || await people.FindAsync([keptId], ct) is not { } kept
        )
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
        }

        if (person.JoinedIntoId is not null || kept.JoinedIntoId is not null)
        {
            return Refusal.Because(RefusalCode.PersonJoined);
        }

        if (personId == keptId || person.IsActive || person.PasswordHash is not null)
        {
            return Refusal.Because(RefusalCode.JoinNeedsImportedPerson);
        }

        var tickets = await context
            .Db.Tickets.Where(Ownership.IsTechnician(personId))
            .ToListAsync(ct);
        if (
            tickets.Exists(TicketCondition.IsInProgress.Holds)
            && !kept.ToActor().HasAny(Roles.Technician)
        )
        {
            return Refusal.Because(RefusalCode.NotATechnician, keptId);
        }

        foreach (var ticket in tickets)
        {
            context.StoreTransition(
                ticket,
                HandoverRules.ToJoinedPerson(
                    keptId,
                    ticket,
                    context.Actor,
                    context.Now,
                    $"{person.Name} → {kept.Name}"
                )
            );
        }

        foreach (var earlier in await people.Where(p => p.JoinedIntoId == personId).ToListAsync(ct))
        {
            earlier.JoinedIntoId = keptId;
        }

        person.JoinedIntoId = keptId;
        context.RecordChange(ChangeTopic.Person, personId);
        context.RecordChange(ChangeTopic.Person, keptId);
        return Unit.Value;
    }
}
