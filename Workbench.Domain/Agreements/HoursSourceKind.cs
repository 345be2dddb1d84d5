namespace Workbench.Domain.Agreements;

/// <summary>Where hours come from.</summary>
public enum HoursSourceKind
{
    Included,
    Upgrade,
    RefillCard,
}
