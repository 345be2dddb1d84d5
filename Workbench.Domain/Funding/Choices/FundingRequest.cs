using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Choices;

/// <summary>
/// Records that the customer was asked how a ticket is to be paid, so that everybody sees who asked and when (F5).
/// </summary>
[Rule("F5")]
public static class FundingRequest
{
    /// <param name="hours">The check of the ticket's hours. If they suffice and no time is uncovered, there is nothing to ask.
    /// </param>
    public static Result<TicketTransition> Record(
        Ticket ticket,
        Sufficiency hours,
        Actor actor,
        DateTime now
    ) =>
        hours.AllowsStart && ticket.UncoveredMinutes == 0
            ? Refusal.Because(RefusalCode.NothingToChoose, ticket.Number)
            : TicketTransition.WithinState(
                TicketChangeKind.AskedForFunding,
                ticket,
                actor,
                now,
                reason: ""
            );
}
