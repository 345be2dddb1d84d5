using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>
/// Limits troubleshooting on a bug that is not classified yet: from the cap on, no timer starts until the class is given. Time
/// that was worked is recorded in any case (F7, T5).
/// </summary>
[Rule("F7", Decides = true)]
public static class TroubleshootingCap
{
    /// <summary>Returns the refusal to start a timer on the ticket; null if it may start.</summary>
    public static Refusal? CheckTimerStart(Ticket ticket, Minutes max) =>
        ticket is { Kind: TicketKind.Bug, BugClass: null } && ticket.RegisteredMinutes >= max.Value
            ? Refusal.Because(RefusalCode.TroubleshootingCapReached, max)
            : null;
}
