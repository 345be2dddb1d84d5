using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>Before the class of a bug is known only so much time is spent on it; then it is classified.</summary>
[Rule("F7", Decides = true)]
public static class TroubleshootingCap
{
    /// <summary>Null where the time can be registered.</summary>
    public static Refusal? Check(Ticket ticket, Minutes added, Minutes max) =>
        ticket is { Kind: TicketKind.Bug, BugClass: null }
        && ticket.RegisteredMinutes + added.Value > max.Value
            ? Refusal.Because(RefusalCode.TroubleshootingCapReached, max)
            : null;
}
