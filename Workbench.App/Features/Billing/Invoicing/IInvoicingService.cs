namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>A service that makes invoices of what was handed over.</summary>
public interface IInvoicingService
{
    /// <summary>
    /// Sends an invoice once: one that the service already has, by its reference, is not sent again. So a call whose answer got
    /// lost can be repeated.
    /// </summary>
    Task<InvoiceResult> SendAsync(InvoiceDraft invoice, CancellationToken ct);
}
