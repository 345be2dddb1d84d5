namespace Workbench.Domain.Tickets.Time;

/// <summary>Decides whether typed time is confirmed before it is registered, as the time of a timer is (K10).</summary>
[Rule("K10")]
public static class TypedTimeConfirmation
{
    /// <param name="typed">The typed time.</param>
    /// <param name="planned">The planned time of the ticket (K2); zero if it is unknown.</param>
    public static bool IsNeeded(Minutes typed, Minutes planned) =>
        typed > RunningTimer.ConfirmAbove || IsOverTwicePlanned(typed, planned);

    /// <summary>Returns whether the typed time alone is more than twice what is planned.</summary>
    public static bool IsOverTwicePlanned(Minutes typed, Minutes planned) =>
        planned > Minutes.Zero && typed > planned + planned;
}
