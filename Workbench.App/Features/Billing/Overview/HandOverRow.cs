using Workbench.App.Features.Billing.Invoicing;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Overview;

/// <summary>A hand-over with its undo, if it was undone, and its invoices.</summary>
public sealed record HandOverRow(
    BillingHandOver HandOver,
    BillingHandOverUndo? Undo,
    HandOverInvoices Invoices
);
