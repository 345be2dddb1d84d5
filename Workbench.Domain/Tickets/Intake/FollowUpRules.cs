namespace Workbench.Domain.Tickets.Intake;

/// <summary>Checks whether a new ticket may follow up one that was delivered too long ago to be reopened (K9).</summary>
[Rule("K9")]
public static class FollowUpRules
{
    /// <summary>Returns null if the old ticket was delivered and has the same customer; otherwise the refusal.</summary>
    public static Refusal? Check(Ticket ticket, Ticket old) =>
        old.CustomerId == ticket.CustomerId && old.DeliveredAt is not null
            ? null
            : Refusal.Because(RefusalCode.FollowUpNotAllowed, old.Number);
}
