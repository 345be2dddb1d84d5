using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Delivery.Decisions;

/// <summary>The data that the decisions of team leads are derived from.</summary>
/// <param name="Tickets">At least those with uncovered or undecided time, at four hours, or reopened more than once.</param>
/// <param name="InProgress">At least the tickets in progress with people who are away or have left.</param>
/// <param name="Left">The ids of people who have left.</param>
public sealed record DecisionFacts(
    IReadOnlyCollection<DecisionFacts.TicketFacts> Tickets,
    IReadOnlyCollection<Ticket> InProgress,
    IReadOnlySet<int> Left,
    AbsenceCalendar Absences,
    IReadOnlyCollection<PendingDecision.FailedReset> FailedResets,
    DateOnly Today
)
{
    /// <summary>The latest postponement of each absent person whose tickets were left with them.</summary>
    public IReadOnlyCollection<HandOverPostponement> Postponements { get; init; } = [];

    /// <param name="WorkedOn">The date of the latest work; null without any.</param>
    /// <param name="BeyondSince">The date of the first work beyond four hours that is undecided; null without any.</param>
    /// <param name="ReviewedAt">UTC instant of the latest review of a reopening; null without any.</param>
    public sealed record TicketFacts(
        Ticket Ticket,
        DateOnly? WorkedOn = null,
        DateOnly? BeyondSince = null,
        DateTime? ReviewedAt = null
    );
}
