using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Overview;

/// <summary>A hand-over with its undo, if it was undone.</summary>
public sealed record HandOverRow(BillingHandOver HandOver, BillingHandOverUndo? Undo);
