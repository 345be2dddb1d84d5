namespace Workbench.Domain.Tickets.Queue;

/// <summary>So many started tickets a technician; one more asks for a reason, which is kept.</summary>
[Rule("K11", Decides = true)]
public static class StartedTicketLimit
{
    /// <summary>Null where one more may be started.</summary>
    public static Refusal? Check(int started, int max, string reason) =>
        started >= max && string.IsNullOrWhiteSpace(reason)
            ? Refusal.Because(RefusalCode.TooManyStartedTickets, max)
            : TextCheck.Optional(FieldName.Reason, reason, Reason.MaxLength);
}
