namespace Workbench.Domain.Tickets.Intake;

/// <summary>A new ticket that takes up one which was delivered too long ago to be reopened.</summary>
[Rule("K9")]
public static class FollowUpRules
{
    /// <summary>Null where the new ticket may name the old one: delivered once, and of the same customer.</summary>
    public static Refusal? Check(Ticket ticket, Ticket old) =>
        old.CustomerId == ticket.CustomerId && old.DeliveredAt is not null
            ? null
            : Refusal.Because(RefusalCode.FollowUpNotAllowed, old.Number);
}
