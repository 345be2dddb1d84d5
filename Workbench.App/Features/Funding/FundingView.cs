using Workbench.App.Shared.Hours;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Funding;

/// <summary>The funding of a ticket: the check of its hours, the options, and the choices recorded so far.</summary>
/// <param name="Version">The version of the ticket that was read.</param>
/// <param name="QueuePosition">The place in the queue, counted from one; null if it is not in the queue.</param>
/// <param name="OtherHolds">The customer's other tickets that hold hours.</param>
/// <param name="Options">The options; null if no hours are missing.</param>
/// <param name="Uncovered">The price of the uncovered time at the hourly rate, line by line (T2).</param>
/// <param name="ResetOn">The day on which the current term ends.</param>
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
    /// <summary>When the customer was last asked how to pay, and by whom; null if nobody recorded it.</summary>
    public (DateTime At, string By)? Asked { get; init; }

    public Minutes NeededTime => Ticket.RemainingPlannedTime;

    /// <summary>Uncovered time without the minutes beyond four hours about which we have not decided (K6).</summary>
    public Minutes UncoveredToPay => new(Ticket.UncoveredMinutes - Ticket.UndecidedMinutes);

    /// <summary>Whether the customer has to choose: work may not start, or there is uncovered time.</summary>
    public bool NeedsChoice =>
        Ticket.State switch
        {
            TicketState.Queued or TicketState.AwaitingFunding => !Hours.AllowsStart
                || UncoveredToPay > Minutes.Zero,
            TicketState.Started or TicketState.AwaitingCustomer => UncoveredToPay > Minutes.Zero,
            TicketState.New
            or TicketState.Escalated
            or TicketState.Delivered
            or TicketState.Closed
            or TicketState.Withdrawn
            or TicketState.Merged => false,
        };

    /// <summary>
    /// Returns whether the hourly rate can be chosen for the whole ticket, which is possible until work begins (Q12).
    /// </summary>
    public static bool AllowsRateInAdvance(Ticket ticket) =>
        ticket is { RegisteredMinutes: 0, Funding: FundingMode.ServiceHours }
        && ChargingRules.NeedsHours(ticket)
        && TicketCondition.IsOpen.Holds(ticket)
        && ticket.State is not (TicketState.Escalated or TicketState.Delivered);

    /// <summary>The options that may be chosen; none if work may start.</summary>
    public FundingOptions? AvailableOptions => Hours.AllowsStart ? null : Options;
}
