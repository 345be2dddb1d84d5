using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Relations;

namespace Workbench.App.Features.Relations;

/// <summary>Links two tickets that concern the same matter, or removes the link. It may be asked from either side.</summary>
[CommandName("LinkTickets")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class LinkTickets(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        int other,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<LinkTickets>(
                actor,
                target.Subject,
                target.OperationId,
                new { other }
            ),
            (context, token) => ChangeAsync(context, target, other, adds: true, token),
            ct
        );

    public Task<Outcome<Unit>> RemoveAsync(
        Actor actor,
        TicketCommandTarget target,
        int other,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<LinkTickets>(
                actor,
                target.Subject,
                target.OperationId,
                new { other }
            ) with
            {
                Name = "LinkRemoved",
            },
            (context, token) => ChangeAsync(context, target, other, adds: false, token),
            ct
        );

    /// <summary>Links or unlinks. What is already so is done.</summary>
    private static async Task<Outcome<Unit>> ChangeAsync(
        CommandContext context,
        TicketCommandTarget target,
        int otherNumber,
        bool adds,
        CancellationToken ct
    )
    {
        // The accounts of both customers are locked in one order, so that two such commands never wait for each other.
        if (otherNumber < target.Number)
        {
            await context.FindTicketAsync(otherNumber, ct);
        }

        if (
            !(await context.LoadTicketAsync(target, ct)).TryGetValue(
                out var ticket,
                out var refusal
            )
        )
        {
            return refusal;
        }

        if (await context.FindTicketAsync(otherNumber, ct) is not { } other)
        {
            return Refusal.Because(RefusalCode.NotFound, otherNumber);
        }

        var link = await context.Db.TicketLinks.FindAsync(
            [Math.Min(ticket.Number, other.Number), Math.Max(ticket.Number, other.Number)],
            ct
        );
        if (adds == link is not null)
        {
            return Unit.Value;
        }

        if (link is not null)
        {
            context.Db.TicketLinks.Remove(link);
            Store(
                context,
                LinkRules.Unlink(link, ticket, other, context.Actor, context.Now),
                ticket,
                other
            );
            return Unit.Value;
        }

        if (
            !LinkRules
                .Link(ticket, other, context.Actor, context.Now)
                .TryGetValue(out var linked, out refusal)
        )
        {
            return refusal;
        }

        context.Db.TicketLinks.Add(linked.Link);
        Store(context, linked, ticket, other);
        return Unit.Value;
    }

    private static void Store(
        CommandContext context,
        LinkedTickets linked,
        Ticket ticket,
        Ticket other
    )
    {
        context.StoreTransition(ticket, linked.Ticket);
        context.StoreTransition(other, linked.Other);
    }
}
