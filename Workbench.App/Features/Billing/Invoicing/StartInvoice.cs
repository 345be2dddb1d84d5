using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>Records that an invoice is about to be sent, with its reference, before the service hears of it.</summary>
[CommandName("StartInvoice")]
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Administrator)]
public sealed class StartInvoice(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int handOverNo,
        int customerId,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<StartInvoice>(
                actor,
                $"hand-over {handOverNo}",
                operationId,
                customerId
            ),
            (context, token) => StartAsync(context, handOverNo, customerId, token),
            ct
        );

    private static async Task<Outcome<Unit>> StartAsync(
        CommandContext context,
        int handOverNo,
        int customerId,
        CancellationToken ct
    )
    {
        await context.Db.LockBillingAsync(ct);
        if (
            !await context.Db.BillingLines.AnyAsync(
                l => l.HandOverNo == handOverNo && l.CustomerId == customerId,
                ct
            )
        )
        {
            return Refusal.Because(RefusalCode.NotFound, handOverNo);
        }

        var started = InvoiceSending.Start(
            handOverNo,
            customerId,
            await context.Db.LoadLatestAsync(handOverNo, customerId, ct),
            await context.Db.BillingHandOverUndos.AnyAsync(u => u.HandOverNo == handOverNo, ct),
            context.Actor,
            context.Now
        );
        if (!started.TryGetValue(out var sending, out var refusal))
        {
            return refusal;
        }

        context.Store(sending);
        return Unit.Value;
    }
}
