namespace Workbench.Domain.Billing;

/// <summary>A line that was handed over.</summary>
/// <param name="IsStanding">Whether its hand-over was not undone.</param>
public sealed record HandedOverLine(BillingLine Line, bool IsStanding);
