using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Overview;

/// <summary>A month with lines that are not handed over.</summary>
public sealed record MonthDue(BillingMonth Month, BillingTotal Due);
