namespace Workbench.Domain.Tickets;

/// <summary>Who fixes a bug and who pays for it (Q15).</summary>
public enum BugClass
{
    /// <summary>The same bug for all customers: reported to the product group, not charged.</summary>
    CommonSystemBug = 1,

    /// <summary>Not supported by the system: reported to the product group, not charged.</summary>
    NotSupported = 2,

    /// <summary>A misconfiguration of the shop: the customer gets instructions; troubleshooting is charged.</summary>
    Misconfiguration = 3,

    /// <summary>A modification of the shop: troubleshooting and fix are charged.</summary>
    Modification = 4,
}
