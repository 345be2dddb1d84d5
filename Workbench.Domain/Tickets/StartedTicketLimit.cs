namespace Workbench.Domain.Tickets;

/// <summary>So many started tickets a technician; one more asks for a reason, which is kept.</summary>
[Rule("K11")]
public static class StartedTicketLimit
{
    /// <summary>Null where one more may be started.</summary>
    public static Refusal? Check(int started, int most, string reason) =>
        started >= most && string.IsNullOrWhiteSpace(reason)
            ? Refusal.Because(RefusalCode.TooManyStarted, most)
            : TextCheck.Optional(FieldName.Reason, reason, Reason.Length);
}
