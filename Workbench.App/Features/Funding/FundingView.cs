using Workbench.App.Shared.Hours;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Funding;

/// <summary>The verdict on a ticket's hours, what can be chosen, and what was chosen before.</summary>
/// <param name="Version">The version of the ticket that was seen.</param>
/// <param name="QueuePosition">In the queue, counted from one; null where it is not in it.</param>
/// <param name="OtherHolds">The customer's other tickets that hold hours.</param>
/// <param name="Options">Null where nothing is short.</param>
/// <param name="Uncovered">What time that found no hours would cost at the hourly rate, line by line (T2).</param>
/// <param name="ResetOn">The day on which the running term ends.</param>
public sealed record FundingView(
    Ticket Ticket,
    long Version,
    Customer Customer,
    int? QueuePosition,
    Sufficiency Hours,
    Minutes Balance,
    IReadOnlyList<TicketHold> OtherHolds,
    FundingOptions? Options,
    IReadOnlyList<HourlyRateLine> Uncovered,
    IReadOnlyList<FundingChoice> Choices,
    Money HourlyRate,
    DateOnly? ResetOn
)
{
    public Minutes NeededTime => Ticket.RemainingPlannedTime;

    /// <summary>Work may not start, or time found no hours: the customer has something to choose.</summary>
    public bool NeedsChoice =>
        Ticket.State switch
        {
            TicketState.Queued or TicketState.AwaitingFunding => !Hours.AllowsStart
                || Ticket.UncoveredMinutes > 0,
            TicketState.Started or TicketState.AwaitingCustomer => Ticket.UncoveredMinutes > 0,
            TicketState.New
            or TicketState.Escalated
            or TicketState.Delivered
            or TicketState.Closed
            or TicketState.Withdrawn
            or TicketState.Merged => false,
        };

    /// <summary>The rate can be chosen for all of it, as long as no work was done (Q12).</summary>
    public static bool AllowsRateInAdvance(Ticket ticket) =>
        ticket is { RegisteredMinutes: 0, Funding: FundingMode.ServiceHours, IsOpen: true }
        && ticket.State is not (TicketState.Escalated or TicketState.Delivered);

    /// <summary>What of the options may be chosen; none where work may start.</summary>
    public FundingOptions? AvailableOptions => Hours.AllowsStart ? null : Options;
}
