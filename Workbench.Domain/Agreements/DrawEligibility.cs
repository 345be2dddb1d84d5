using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements;

/// <summary>Hours can be drawn only for work on or after the launch date and within the agreement.</summary>
[Rule("A3", Decides = true)]
public static class DrawEligibility
{
    public static bool CanDraw(Customer customer, ServiceAgreement? agreement, DateOnly workedOn) =>
        customer.IsLaunched(workedOn) && agreement is not null && agreement.Covers(workedOn);

    /// <summary>What a customer has for new work on a day: nothing before launch or outside the agreement.</summary>
    [Rule("F1")]
    public static Minutes Available(
        Customer customer,
        ServiceAgreement? agreement,
        HoursAccount hoursAccount,
        DateOnly on
    ) => CanDraw(customer, agreement, on) ? hoursAccount.Free : Minutes.Zero;
}
