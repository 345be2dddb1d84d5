using Workbench.App.Shared.Tickets;
using Workbench.Domain;

namespace Workbench.App.Shared.Hours;

/// <summary>The hours that a ticket holds of its customer's balance.</summary>
[Rule("F4")]
public sealed record TicketHold(int Number, Minutes Held)
{
    /// <summary>Returns the customer's other tickets that hold hours, by number.</summary>
    public static IReadOnlyList<TicketHold> OfOthers(TicketContents contents) =>
        [
            .. contents
                .Others.Where(t => t.CustomerId == contents.Ticket.CustomerId && t.HeldMinutes > 0)
                .OrderBy(t => t.Number)
                .Select(t => new TicketHold(t.Number, new Minutes(t.HeldMinutes))),
        ];
}
