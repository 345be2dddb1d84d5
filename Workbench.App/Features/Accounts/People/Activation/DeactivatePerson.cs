using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Accounts.People.Activation;

/// <summary>
/// Prevents a person from signing in and ends their sessions. Tickets in hand stay theirs until they are handed over; they must
/// be named, so that none is left behind unnoticed. A running timer is parked.
/// </summary>
[Rule("K11")]
[CommandName("DeactivatePerson", Kind = AuditKind.Access)]
[AllowedFor(Roles.Administrator)]
public sealed class DeactivatePerson(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int personId,
        Guid operationId,
        CancellationToken ct
    ) => RunAsync(actor, personId, [], operationId, ct);

    /// <param name="knownTickets">The tickets in hand that the administrator knows of and decides about.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int personId,
        IReadOnlyList<int> knownTickets,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<DeactivatePerson>(
                actor,
                $"person {personId}",
                operationId,
                null
            ),
            (context, token) => DeactivateAsync(context, personId, knownTickets, token),
            ct
        );

    private static async Task<Outcome<Unit>> DeactivateAsync(
        CommandContext context,
        int personId,
        IReadOnlyList<int> knownTickets,
        CancellationToken ct
    )
    {
        if (await context.Db.People.FindAsync([personId], ct) is not { } person)
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
        }

        if (await Administrators.IsLastAsync(context, person, ct))
        {
            return Refusal.Because(RefusalCode.LastAdministrator);
        }

        var inHand = await context
            .Db.Tickets.Where(Ownership.IsTechnician(personId))
            .Where(TicketCondition.IsInProgress.Expression)
            .Select(t => t.Number)
            .ToListAsync(ct);
        if (inHand.Except(knownTickets).Any())
        {
            return Refusal.Because(RefusalCode.TicketsInHand, inHand.Count);
        }

        await context.ParkTimerOfAsync(personId, ct);
        person.IsActive = false;
        person.SecurityStamp = SecurityStamps.Create();
        context.RecordChange(ChangeTopic.Person, personId);
        return Unit.Value;
    }
}
