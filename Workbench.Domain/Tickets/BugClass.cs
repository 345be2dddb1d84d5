namespace Workbench.Domain.Tickets;

/// <summary>Who mends a bug and who pays (Q15).</summary>
public enum BugClass
{
    /// <summary>The same for all customers: reported to the product group, not charged.</summary>
    CommonSystemBug = 1,

    /// <summary>The system doesn't support it: feedback to the product group, not charged.</summary>
    NotSupported = 2,

    /// <summary>Misconfiguration in the shop: instructions; troubleshooting is charged.</summary>
    Misconfiguration = 3,

    /// <summary>A modification in the shop: troubleshooting and fix are charged.</summary>
    Modification = 4,
}
