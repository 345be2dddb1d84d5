using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>The invoices of a hand-over: what is known of those that were sent.</summary>
/// <param name="Sent">The latest step of each invoice that was sent, by customer number.</param>
/// <param name="Count">The number of invoices, one per customer; null if no service is chosen.</param>
/// <param name="ReadAt">UTC.</param>
public sealed record HandOverInvoices(IReadOnlyList<SentInvoice> Sent, int? Count, DateTime ReadAt)
{
    public IReadOnlyList<SentInvoice> Confirmed { get; } =
    [.. Sent.Where(i => i.Sending.Status == InvoiceSendingStatus.Confirmed)];

    /// <summary>Those of which the service said no, or nothing. One that was interrupted is among them.</summary>
    public IReadOnlyList<SentInvoice> Open { get; } =
    [
        .. Sent.Where(i =>
            i.Sending.Status != InvoiceSendingStatus.Confirmed && !i.Sending.IsRunning(ReadAt)
        ),
    ];

    public bool IsRunning => Sent.Count > Confirmed.Count + Open.Count;

    /// <summary>Whether invoices are left to send.</summary>
    public bool CanBeSent => Count > Confirmed.Count;
}
