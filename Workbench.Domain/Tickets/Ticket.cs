using Workbench.Domain.Bugs;

namespace Workbench.Domain.Tickets;

/// <summary>One request to the service group. Its long text stands in a row of its own.</summary>
/// <param name="SubmittedAt">UTC; decides the place in the queue (K4).</param>
/// <param name="EstimateMinutes">Within its size class, when given.</param>
/// <param name="TechnicianId">Who works or worked on it.</param>
/// <param name="HeldMinutes">Held of the customer's balance for the planned work (F4).</param>
/// <param name="RegisteredMinutes">Sum of its registered time.</param>
/// <param name="UncoveredMinutes">Registered time that found no hours (A9).</param>
/// <param name="PausedSince">UTC instant since which it waits for the customer or for hours (D2).</param>
/// <param name="PausedSeconds">Waiting that is over, in seconds.</param>
public sealed record Ticket(
    int Number,
    int CustomerId,
    TicketKind Kind,
    string Subject,
    DateTime SubmittedAt,
    TicketState State,
    SizeClass? Size,
    int? EstimateMinutes,
    FundingMode Funding,
    BugClass? BugClass,
    int? TechnicianId,
    int HeldMinutes,
    int RegisteredMinutes,
    int UncoveredMinutes,
    DateTime? PausedSince,
    long PausedSeconds,
    DateTime? DeliveredAt,
    int NextChangeNo,
    int NextTimeNo
)
{
    public const int SubjectLength = 200;
    public const int DescriptionLength = 50_000;

    /// <summary>The estimate, else the upper bound of the size class; zero while it has no size.</summary>
    [Rule("K2")]
    public Minutes Planned =>
        new(EstimateMinutes ?? (Size is { } size ? SizeBounds.Of(size).To ?? 240 : 0));

    /// <summary>Planned time that is not registered yet.</summary>
    [Rule("K2")]
    public Minutes PlannedRest =>
        Minutes.Max(Minutes.Zero, Planned - new Minutes(RegisteredMinutes));

    public bool IsOpen =>
        State switch
        {
            TicketState.Closed or TicketState.Withdrawn or TicketState.Merged => false,
            TicketState.New
            or TicketState.Queued
            or TicketState.Started
            or TicketState.AwaitingCustomer
            or TicketState.AwaitingFunding
            or TicketState.Escalated
            or TicketState.Delivered => true,
        };
}
