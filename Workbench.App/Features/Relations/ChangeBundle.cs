using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shared.Triage;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Relations;

namespace Workbench.App.Features.Relations;

/// <summary>Handles a ticket together with another one, or no longer. It may be asked from either side.</summary>
[Rule("K3")]
[CommandName("ChangeBundle")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class ChangeBundle(CommandExecutor commands)
{
    /// <summary>Adds another ticket, with all that is bundled with either of them.</summary>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        int other,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<ChangeBundle>(
                actor,
                target.Subject,
                target.OperationId,
                new { other }
            ),
            (context, token) => AddAsync(context, target, other, token),
            ct
        );

    /// <summary>Takes the ticket out of its bundle.</summary>
    public Task<Outcome<Unit>> RemoveAsync(
        Actor actor,
        TicketCommandTarget target,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<ChangeBundle>(
                actor,
                target.Subject,
                target.OperationId,
                new { reason }
            ) with
            {
                Name = "BundleLeft",
            },
            (context, token) => RemoveAsync(context, target, reason, token),
            ct
        );

    private static async Task<Outcome<Unit>> AddAsync(
        CommandContext context,
        TicketCommandTarget target,
        int other,
        CancellationToken ct
    )
    {
        if (
            !(await context.LoadTicketAsync(target, ct)).TryGetValue(
                out var ticket,
                out var refusal
            )
        )
        {
            return refusal;
        }

        var others = await context.LoadRelatedTicketsAsync(ticket, ct);
        var bundleNo = await context.NextNumberAsync(Counters.Bundle, ct);
        if (
            !BundleChange
                .Add(ticket, other, others, bundleNo, context.Actor, context.Now)
                .TryGetValue(out var change, out refusal)
        )
        {
            return refusal;
        }

        if (change.NeedsBundle)
        {
            context.Db.Bundles.Add(
                new(bundleNo, ticket.CustomerId, context.Now, context.Actor.Id, context.Actor.Name)
            );
        }

        Store(context, change, [ticket, .. others]);
        return Unit.Value;
    }

    private static async Task<Outcome<Unit>> RemoveAsync(
        CommandContext context,
        TicketCommandTarget target,
        string reason,
        CancellationToken ct
    )
    {
        if (
            !(await context.LoadTicketAsync(target, ct)).TryGetValue(
                out var ticket,
                out var refusal
            )
        )
        {
            return refusal;
        }

        var bundled = ticket.BundleNo is { } bundle
            ? await context
                .Db.Tickets.Where(t => t.BundleNo == bundle && t.Number != ticket.Number)
                .ToListAsync(ct)
            : [];
        var others = await context.LoadRelatedTicketsAsync(ticket, ct);
        if (
            !BundleChange
                .Remove(ticket, others, bundled, context.Actor, context.Now, reason)
                .TryGetValue(out var change, out refusal)
        )
        {
            return refusal;
        }

        Store(context, change, [ticket, .. bundled]);
        foreach (var left in bundled)
        {
            context.RecordChange(ChangeTopic.Ticket, left.Number);
        }

        return Unit.Value;
    }

    private static void Store(
        CommandContext context,
        BundleChange change,
        IReadOnlyList<Ticket> loaded
    )
    {
        foreach (var member in change.Members)
        {
            context.StoreTransition(loaded.First(t => t.Number == member.Ticket.Number), member);
        }
    }
}
