namespace Workbench.App.Features.Queue.NextTicket;

/// <summary>A ticket that was passed over, and why it could not be started.</summary>
/// <param name="ShortMinutes">The missing hours, in minutes, if it was short of hours.</param>
public sealed record PassedOverTicket(
    int Number,
    PassedOverTicket.StartBlocker Why,
    int ShortMinutes
)
{
    /// <summary>The reasons that block the start (F2).</summary>
    public enum StartBlocker
    {
        Short,
        NoAgreement,
        NotLaunched,

        /// <summary>The technician handed it back, so somebody else gets it first (K4).</summary>
        HandedBack,
    }
}
