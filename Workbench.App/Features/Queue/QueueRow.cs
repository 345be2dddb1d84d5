using Workbench.App.Shared.Queue;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue;

/// <summary>One line of the queue, in the order in which tickets are handed out.</summary>
/// <param name="Sufficiency">Whether the customer's hours suffice for it now.</param>
public sealed record QueueRow(
    int Position,
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
    /// <summary>The number that the customer is known by.</summary>
    public required string CustomerNumber { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SubmittedAt { get; init; }

    /// <summary>A team lead moved it before the others (K4).</summary>
    public required bool HasPriority { get; init; }

    /// <summary>Who moved it before the others, and why.</summary>
    public TicketPriority? Priority { get; init; }

    /// <summary>UTC instant since which it waits for the customer or for hours.</summary>
    public DateTime? WaitingSince { get; init; }

    /// <summary>Take next would hand it out when its turn comes.</summary>
    public bool IsQueued => State == TicketState.Queued;

    public bool IsReady => IsQueued && Sufficiency.AllowsStart;
}
