using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shared.Triage;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Triage;

/// <summary>
/// Changes the size or estimate of a queued or started ticket. Started work holds the newly planned hours, and tickets that
/// waited for hours return if the hours are now enough.
/// </summary>
[Rule("K2")]
[Rule("F4")]
[CommandName("EstimateAnew")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class ReestimateTicket(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        SizeClass size,
        int? estimateMinutes,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ReestimateTicket>(
                actor,
                target.Subject,
                target.OperationId,
                new { size, estimateMinutes }
            ),
            (context, token) => EstimateAsync(context, target, size, estimateMinutes, token),
            ct
        );

    private static async Task<Outcome<Unit>> EstimateAsync(
        CommandContext context,
        TicketCommandTarget target,
        SizeClass size,
        int? estimateMinutes,
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
        var bundle = others
            .Where(t => ticket.BundleNo is not null && t.BundleNo == ticket.BundleNo)
            .ToList();
        var estimated = EstimateRules.Reestimate(
            ticket,
            bundle,
            size,
            estimateMinutes,
            context.Actor,
            context.Now
        );
        if (!estimated.TryGetValue(out var move, out refusal))
        {
            return refusal;
        }

        account.StoreTransitionAndHold(ticket, move);
        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        return Unit.Value;
    }
}
