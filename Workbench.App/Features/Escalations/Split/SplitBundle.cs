using Workbench.App.Commands;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Split;

/// <summary>
/// Takes the bundle of an escalation apart: each ticket stays, returns to its old place in the queue, or gets an escalation of
/// its own.
/// </summary>
[Rule("K3")]
[Rule("K4")]
[CommandName("SplitBundle")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class SplitBundle(CommandExecutor commands)
{
    /// <param name="destinations">Where each ticket of the escalation goes.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        EscalationCommandTarget target,
        IReadOnlyList<SplitTicket> destinations,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<SplitBundle>(
                actor,
                target.Subject,
                target.OperationId,
                new { destinations, reason }
            ),
            (context, token) => SplitAsync(context, target, destinations, reason, token),
            ct
        );

    private static async Task<Outcome<Unit>> SplitAsync(
        CommandContext context,
        EscalationCommandTarget target,
        IReadOnlyList<SplitTicket> destinations,
        string reason,
        CancellationToken ct
    )
    {
        if (
            !(await context.LoadEscalationAsync(target, ct)).TryGetValue(
                out var escalation,
                out var refusal
            )
        )
        {
            return refusal;
        }

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            escalation.CustomerId,
            ct
        );
        var tickets = await context.LoadEscalatedTicketsAsync(escalation.No, ct);
        var numbers = await NewNumbersAsync(context, destinations, ct);
        var split = BundleSplit.Create(
            escalation,
            tickets,
            destinations,
            numbers,
            reason,
            context.Actor,
            context.Now
        );
        if (!split.TryGetValue(out var apart, out refusal))
        {
            return await context.AddOwnerNameAsync(refusal, escalation, ct);
        }

        foreach (var added in apart.NewEscalations)
        {
            await AddAsync(context, added, apart.Reason, ct);
        }

        foreach (var move in apart.Transitions)
        {
            account.StoreTransition(tickets.Single(t => t.Number == move.Ticket.Number), move);
        }

        await context.AddEscalationChangeAsync(
            escalation.No,
            escalation.State,
            escalation.State,
            apart.Reason,
            ct
        );
        // The escalation itself stays as it is, but whoever saw its old tickets must look again before deciding.
        context.Db.Entry(escalation).Property(e => e.NextPlanNo).IsModified = true;
        context.RecordChange(ChangeTopic.Escalation, escalation.No);
        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return Unit.Value;
    }

    private static async Task<IReadOnlyList<int>> NewNumbersAsync(
        CommandContext context,
        IReadOnlyList<SplitTicket> destinations,
        CancellationToken ct
    )
    {
        var numbers = new List<int>();
        foreach (var _ in destinations.Where(d => d.Destination == TicketDestination.OwnEscalation))
        {
            numbers.Add(await context.NextNumberAsync(Counters.Escalation, ct));
        }

        return numbers;
    }

    private static async Task AddAsync(
        CommandContext context,
        Escalation added,
        string reason,
        CancellationToken ct
    )
    {
        context.Db.Escalations.Add(added);
        await context.AddEscalationChangeAsync(
            added.No,
            EscalationState.ToPickUp,
            added.State,
            reason,
            ct
        );
        context.RecordChange(ChangeTopic.Escalation, added.No);
    }
}
