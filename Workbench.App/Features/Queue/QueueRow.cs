using Workbench.App.Shared.Queue;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Queue;

/// <summary>A row of the queue. Its position is not part of it, so that pages share it when tickets ahead of it leave.</summary>
/// <param name="Sufficiency">Whether the customer's hours are enough for it now.</param>
public sealed record QueueRow(
    int Number,
    string Subject,
    string Customer,
    SizeClass? Size,
    TicketState State,
    bool HourlyRate,
    Minutes PlannedTime,
    DeliveryTarget Target,
    Sufficiency Sufficiency
)
{
    /// <summary>The customer's number.</summary>
    public required string CustomerNumber { get; init; }

    /// <summary>The time of submission, in UTC.</summary>
    public required DateTime SubmittedAt { get; init; }

    /// <summary>Whether a team lead moved it to the front (K4).</summary>
    public required bool HasPriority { get; init; }

    /// <summary>Who moved it to the front, and why.</summary>
    public TicketPriority? Priority { get; init; }

    /// <summary>The numbers of the other open tickets that are handled together with it (K3).</summary>
    public IReadOnlyList<int> Together { get; init; } = [];

    /// <summary>Who handed it back just now, so that take next passes it over for that person; null for nobody (K4).</summary>
    public HandedBackTicket? HandedBack { get; init; }

    /// <summary>UTC instant since which it waits for the customer or for hours.</summary>
    public DateTime? WaitingSince { get; init; }

    /// <summary>By when it is expected to be delivered; null without a forecast (D5).</summary>
    public ForecastDates? Forecast { get; init; }

    /// <summary>Whether take next considers it.</summary>
    public bool IsQueued => State == TicketState.Queued;

    public bool IsReady => IsQueued && Sufficiency.AllowsStart;

    public static QueueRow Create(
        Ticket ticket,
        QueueCustomer customer,
        DeliveryTargetCalculator targets
    ) =>
        new(
            ticket.Number,
            ticket.Subject,
            customer.Customer.Name,
            ticket.Size,
            ticket.State,
            ticket.Funding == FundingMode.HourlyRate,
            ticket.RemainingPlannedTime,
            targets.Calculate(ticket),
            SufficiencyCheck.Calculate(
                new(
                    ticket,
                    customer.Customer,
                    customer.Agreement,
                    customer.Account,
                    StockholmTime.DateOf(targets.Now)
                )
            )
        )
        {
            CustomerNumber = customer.Customer.Number,
            SubmittedAt = ticket.SubmittedAt,
            HasPriority = ticket.Priority < 0,
            WaitingSince = ticket.PausedSince,
        };
}
