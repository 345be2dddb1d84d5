using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>
/// Another size or estimate for a ticket that is queued or worked on: started work holds what is now planned, and what waited
/// for hours comes back where they now suffice.
/// </summary>
[Rule("K2")]
[Rule("F4")]
[CommandName("EstimateAnew")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class EstimateAnew(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        SizeClass size,
        int? estimateMinutes,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<EstimateAnew>(actor, on.Subject, on.OperationId),
            (scope, token) => EstimateAsync(scope, on, size, estimateMinutes, token),
            ct
        );

    private static async Task<Outcome<Unit>> EstimateAsync(
        CommandContext scope,
        TicketCommandTarget on,
        SizeClass size,
        int? estimateMinutes,
        CancellationToken ct
    )
    {
        if (!(await scope.LoadTicketAsync(on, ct)).TryGetValue(out var ticket, out var refusal))
        {
            return refusal;
        }

        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, ticket.CustomerId, ct);
        var others = await scope.LoadRelatedTicketsAsync(ticket, ct);
        var bundle = others
            .Where(t => ticket.BundleNo is not null && t.BundleNo == ticket.BundleNo)
            .ToList();
        var estimated = EstimateRules.Reestimate(
            ticket,
            bundle,
            size,
            estimateMinutes,
            scope.Actor,
            scope.Now
        );
        if (!estimated.TryGetValue(out var move, out refusal))
        {
            return refusal;
        }

        books.StoreTransitionAndHold(ticket, move);
        await books.ResumeWaitingTicketsAsync(ct);
        books.Save();
        return Unit.Value;
    }
}
