using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shared.Triage;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions.Planning;

/// <summary>
/// Changes the size or estimate of a queued or started ticket. Started work holds the newly planned hours, and tickets that
/// waited for hours return if the hours are now enough. More than four hours go to sales.
/// </summary>
[Rule("K2")]
[Rule("K3")]
[Rule("F4")]
[CommandName("EstimateAnew")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class ReestimateTicket(CommandExecutor commands)
{
    public Task<Outcome<TicketState>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        SizeClass size,
        int? estimateMinutes,
        CancellationToken ct
    ) => RunAsync(actor, target, size, estimateMinutes, "", ct);

    /// <param name="reason">Why; required for what goes to sales.</param>
    /// <returns>The state of the ticket afterwards.</returns>
    public Task<Outcome<TicketState>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        SizeClass size,
        int? estimateMinutes,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ReestimateTicket>(
                actor,
                target.Subject,
                target.OperationId,
                new
                {
                    size,
                    estimateMinutes,
                    reason,
                }
            ),
            (context, token) =>
                ChangePlanAsync(context, target, size, estimateMinutes, reason, token),
            ct
        );

    internal static async Task<Outcome<TicketState>> ChangePlanAsync(
        CommandContext context,
        TicketCommandTarget target,
        SizeClass size,
        int? estimateMinutes,
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

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            ticket.CustomerId,
            ct
        );
        var others = await context.LoadRelatedTicketsAsync(ticket, ct);
        var planned = PlanChange.Decide(
            account.CreateSufficiencyInput(ticket),
            others,
            size,
            estimateMinutes,
            reason,
            context.Actor,
            context.Now
        );
        if (!planned.TryGetValue(out var change, out refusal))
        {
            return refusal;
        }

        if (change.Escalation is { } escalation)
        {
            var stored = await context.StoreTriageAsync(account, ticket, others, escalation, ct);
            return stored.Match<Outcome<TicketState>>(triaged => triaged.State, refused => refused);
        }

        account.Apply(change.Account);
        account.StoreTransition(ticket, change.Transition!);
        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return change.After.State;
    }
}
