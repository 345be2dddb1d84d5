using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements;

/// <summary>Decides whether work of a day may draw hours: on or after the launch date and within the agreement (A3).</summary>
[Rule("A3", Decides = true)]
public static class DrawEligibility
{
    public static bool CanDraw(Customer customer, ServiceAgreement? agreement, DateOnly workedOn) =>
        customer.IsLaunched(workedOn) && agreement is not null && agreement.Covers(workedOn);

    /// <summary>Returns the free minutes for new work on a day: zero before launch or outside the agreement.</summary>
    [Rule("F1")]
    public static Minutes Available(
        Customer customer,
        ServiceAgreement? agreement,
        HoursAccount hoursAccount,
        DateOnly on
    ) => CanDraw(customer, agreement, on) ? hoursAccount.Free : Minutes.Zero;
}
