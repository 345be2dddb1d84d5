using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>
/// Sends a hand-over to the invoicing service, one invoice per customer. Each is recorded before it is sent and with its answer.
/// Called again it continues: what is confirmed is not sent again, and the service is asked for each other invoice before. It is
/// off as long as no service is chosen.
/// </summary>
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Administrator)]
public sealed class SendInvoices(
    BilledLinesQuery query,
    StartInvoice start,
    RecordInvoiceAnswer record,
    BillingSettingsProvider settings,
    IEnumerable<IInvoicingService> services
)
{
    /// <summary>After so many invoices in a row without an answer the service is taken to be down.</summary>
    private const int MaxUnanswered = 3;

    /// <summary>Shorter than <see cref="InvoiceSending.MaxDuration"/>, after which others may send the invoice.</summary>
    private static readonly TimeSpan MaxCallDuration = InvoiceSending.MaxDuration / 2;

    /// <summary>Whether a service is chosen.</summary>
    public bool IsOn => services.Any();

    /// <exception cref="AccessDeniedException">The person may not read billing.</exception>
    public async Task RunAsync(Actor actor, int handOverNo, CancellationToken ct)
    {
        if (
            await query.NotConfirmedOfHandOverAsync(actor, handOverNo, ct) is not { } lines
            || services.FirstOrDefault() is not { } service
        )
        {
            return;
        }

        var unanswered = 0;
        foreach (var invoice in InvoiceDraft.From(lines, settings.Current))
        {
            switch (await SendAsync(service, actor, handOverNo, invoice, ct))
            {
                case InvoiceResult.NotAuthorized:
                case InvoiceResult.Unknown when ++unanswered == MaxUnanswered:
                    return;
                case InvoiceResult.Confirmed or InvoiceResult.Refused:
                    unanswered = 0;
                    break;
            }
        }
    }

    /// <returns>The result; null if somebody else sends it, or the hand-over was undone meanwhile.</returns>
    private async Task<InvoiceResult?> SendAsync(
        IInvoicingService service,
        Actor actor,
        int handOverNo,
        InvoiceDraft invoice,
        CancellationToken ct
    )
    {
        var started = await start.RunAsync(
            actor,
            handOverNo,
            invoice.CustomerId,
            Guid.NewGuid(),
            ct
        );
        if (started.Refusal is not null)
        {
            return null;
        }

        var result = await CallAsync(service, invoice, ct);
        // What the service did is recorded even if nobody waits for it any more.
        await record.RunAsync(
            actor,
            handOverNo,
            invoice.CustomerId,
            result,
            Guid.NewGuid(),
            CancellationToken.None
        );
        return result;
    }

    private static async Task<InvoiceResult> CallAsync(
        IInvoicingService service,
        InvoiceDraft invoice,
        CancellationToken ct
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(MaxCallDuration);
        try
        {
            return await service.SendAsync(invoice, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new InvoiceResult.Unknown("");
        }
    }
}
