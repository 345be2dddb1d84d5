namespace Workbench.Domain.Tickets.Queue;

/// <summary>Limits how many started tickets a technician has; one more needs a reason (K11).</summary>
[Rule("K11", Decides = true)]
public static class StartedTicketLimit
{
    /// <summary>Returns null if the technician may start one more ticket, otherwise the refusal.</summary>
    public static Refusal? Check(int started, int max, string reason) =>
        started >= max && string.IsNullOrWhiteSpace(reason)
            ? Refusal.Because(RefusalCode.TooManyStartedTickets, max)
            : TextCheck.Optional(FieldName.Reason, reason, Reason.MaxLength);

    /// <summary>Returns null if a technician may get one more started ticket by a hand-over, otherwise the refusal.</summary>
    public static Refusal? CheckHandOver(int started, int max, string reason) =>
        Check(started, max, reason) is not { } refusal ? null
        : refusal.Code == RefusalCode.TooManyStartedTickets
            ? Refusal.Because(RefusalCode.TooManyForTechnician, max)
        : refusal;
}
