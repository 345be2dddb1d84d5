namespace Workbench.Domain.Delivery;

/// <summary>
/// Suggests when a salesperson looks at an escalation again, in working days, so that none that was picked up is forgotten (D4).
/// </summary>
[Rule("D4")]
public static class FollowUpTarget
{
    private const int DaysAfterPickUp = 2;
    private const int DaysAfterOffer = 5;

    /// <summary>Returns the day on which a plan should be ready.</summary>
    public static DateOnly AfterPickUp(DateOnly today) =>
        WorkingCalendar.AddWorkingDays(today, DaysAfterPickUp);

    /// <summary>Returns the day on which the customer is asked for the answer, at the latest the offer's last day.</summary>
    public static DateOnly AfterOffer(DateOnly today, DateOnly validUntil)
    {
        var day = WorkingCalendar.AddWorkingDays(today, DaysAfterOffer);
        return day <= validUntil ? day : validUntil;
    }
}
