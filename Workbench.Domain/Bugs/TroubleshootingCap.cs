using Workbench.Domain.Tickets;

namespace Workbench.Domain.Bugs;

/// <summary>Limits the time on a bug that is not classified yet (F7).</summary>
[Rule("F7", Decides = true)]
public static class TroubleshootingCap
{
    /// <summary>Returns the refusal if the time would exceed the limit; otherwise null.</summary>
    public static Refusal? Check(Ticket ticket, Minutes added, Minutes max) =>
        ticket is { Kind: TicketKind.Bug, BugClass: null }
        && ticket.RegisteredMinutes + added.Value > max.Value
            ? Refusal.Because(RefusalCode.TroubleshootingCapReached, max)
            : null;
}
