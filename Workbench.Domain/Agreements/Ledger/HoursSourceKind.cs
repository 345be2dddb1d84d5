namespace Workbench.Domain.Agreements.Ledger;

/// <summary>Where hours come from.</summary>
public enum HoursSourceKind
{
    Included,
    Upgrade,
    RefillCard,
}
