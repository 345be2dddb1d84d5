namespace Workbench.Domain.Agreements;

/// <summary>Hours can be drawn only for work on or after the launch date and within the agreement.</summary>
[Rule("A3")]
public static class LaunchGate
{
    public static bool IsOpen(Customer customer, ServiceAgreement? agreement, DateOnly workedOn) =>
        customer.IsLaunched(workedOn) && agreement is not null && agreement.Covers(workedOn);
}
