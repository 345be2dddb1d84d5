using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>The latest step of an invoice, with the names that pages show.</summary>
public sealed record SentInvoice(
    InvoiceSending Sending,
    string CustomerNumber,
    string CustomerName
);
