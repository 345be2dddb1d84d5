namespace Workbench.App.Features.Queue.NextTicket;

/// <summary>A ticket that stood before the one that was given, and why it could not be started.</summary>
/// <param name="ShortMinutes">What was missing, in minutes, where it was short.</param>
public sealed record PassedOverTicket(
    int Number,
    PassedOverTicket.StartBlocker Why,
    int ShortMinutes
)
{
    /// <summary>Why work could not start (F2).</summary>
    public enum StartBlocker
    {
        Short,
        NoAgreement,
        NotLaunched,
    }
}
