using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Overview;

/// <summary>Sums of the lines of one kind.</summary>
/// <param name="Kind">The kind; null for corrections of every kind.</param>
public sealed record KindSum(BillingSourceKind? Kind, BillingTotal Due, BillingTotal HandedOver);
