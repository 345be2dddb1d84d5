namespace Workbench.Domain.Tickets;

/// <summary>
/// First in, first out: by submission time, then number. A ticket that comes back keeps its place. What a team lead moved to
/// the front stands before, the latest move first.
/// </summary>
[Rule("K4")]
public static class QueueOrder
{
    public static IEnumerable<Ticket> Of(IEnumerable<Ticket> tickets) =>
        tickets.OrderBy(t => t.FrontPlace).ThenBy(t => t.SubmittedAt).ThenBy(t => t.Number);
}
