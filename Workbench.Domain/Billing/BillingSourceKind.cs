namespace Workbench.Domain.Billing;

/// <summary>What a customer is charged for.</summary>
public enum BillingSourceKind
{
    /// <summary>Registered time at the hourly rate.</summary>
    HourlyRate,

    /// <summary>A RefillCard.</summary>
    RefillCard,

    /// <summary>The price of an upgrade for the open term.</summary>
    Upgrade,

    /// <summary>What a customer owes who left before the term ended.</summary>
    Settlement,
}
