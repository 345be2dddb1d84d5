using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.Domain;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>
/// Sends a hand-over to the invoicing service, one invoice per customer. Sending it again is harmless: the service is asked for
/// each invoice before. It is off as long as no service is chosen.
/// </summary>
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Administrator)]
public sealed class SendInvoices(
    BilledLinesQuery query,
    BillingSettingsProvider settings,
    IEnumerable<IInvoicingService> services
)
{
    /// <summary>Whether a service is chosen.</summary>
    public bool IsOn => services.Any();

    /// <returns>The result of each invoice; null if there is no such hand-over, it was undone, or no service is chosen.</returns>
    /// <exception cref="AccessDeniedException">The person may not read billing.</exception>
    public async Task<IReadOnlyList<(InvoiceDraft Invoice, InvoiceResult Result)>?> RunAsync(
        Actor actor,
        int handOverNo,
        CancellationToken ct
    )
    {
        var lines = await query.OfHandOverAsync(actor, handOverNo, ct);
        if (lines is null || services.FirstOrDefault() is not { } service)
        {
            return null;
        }

        var results = new List<(InvoiceDraft, InvoiceResult)>();
        foreach (var invoice in InvoiceDraft.From(lines, settings.Current))
        {
            results.Add((invoice, await service.SendAsync(invoice, ct)));
        }

        return results;
    }
}
