using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>Records what the invoicing service answered to an invoice.</summary>
[CommandName("RecordInvoiceAnswer")]
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Administrator)]
public sealed class RecordInvoiceAnswer(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int handOverNo,
        int customerId,
        InvoiceResult result,
        Guid operationId,
        CancellationToken ct
    )
    {
        var (status, documentNumber, message) = Describe(result);
        return commands.RunAsync(
            CommandDescriptor.Create<RecordInvoiceAnswer>(
                actor,
                $"hand-over {handOverNo}",
                operationId,
                (customerId, status, documentNumber, message)
            ),
            (context, token) =>
                RecordAsync(
                    context,
                    handOverNo,
                    customerId,
                    status,
                    documentNumber,
                    message,
                    token
                ),
            ct
        );
    }

    private static async Task<Outcome<Unit>> RecordAsync(
        CommandContext context,
        int handOverNo,
        int customerId,
        InvoiceSendingStatus status,
        string documentNumber,
        string message,
        CancellationToken ct
    )
    {
        await context.Db.LockBillingAsync(ct);
        if (await context.Db.LoadLatestAsync(handOverNo, customerId, ct) is not { } latest)
        {
            return Refusal.Because(RefusalCode.NotFound, handOverNo);
        }

        if (latest.Answer(status, documentNumber, message, context.Actor, context.Now) is { } step)
        {
            context.Store(step);
        }

        return Unit.Value;
    }

    private static (InvoiceSendingStatus Status, string DocumentNumber, string Message) Describe(
        InvoiceResult result
    ) =>
        result switch
        {
            InvoiceResult.Confirmed confirmed => (
                InvoiceSendingStatus.Confirmed,
                confirmed.DocumentNumber,
                ""
            ),
            InvoiceResult.Refused refused => (InvoiceSendingStatus.Refused, "", refused.Message),
            InvoiceResult.Unknown unknown => (InvoiceSendingStatus.Unknown, "", unknown.Message),
            InvoiceResult.NotAuthorized denied => (
                InvoiceSendingStatus.NotAuthorized,
                "",
                denied.Message
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, message: null),
        };
}
