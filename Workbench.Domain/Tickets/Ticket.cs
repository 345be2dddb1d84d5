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
    int NextTimeEntryNo
)
{
    public const int MaxSubjectLength = 200;
    public const int MaxDescriptionLength = 50_000;

    /// <summary>Zero, or a negative number for one that a team lead moved to the front: the lowest stands first (K4).</summary>
    public int Priority { get; init; }

    /// <summary>Delivery cycle: the first, and one more for each reopening (K9).</summary>
    public int Cycle { get; init; } = 1;

    /// <summary>UTC instant of the last reopening.</summary>
    public DateTime? ReopenedAt { get; init; }

    /// <summary>Pauses are numbered per ticket (D2).</summary>
    public int NextPauseNo { get; init; } = 1;

    /// <summary>Where the answer to the question leads back to, while it waits for the customer.</summary>
    public TicketState? StateBeforeQuestion { get; init; }

    /// <summary>Where undoing leads back to, once it is withdrawn or merged.</summary>
    public TicketState? StateBeforeEnd { get; init; }

    /// <summary>The older ticket that it was merged into (K8).</summary>
    public int? MergedInto { get; init; }

    /// <summary>The ticket delivered long ago that this one takes up again (K9).</summary>
    public int? FollowUpOf { get; init; }

    /// <summary>The tickets that it is handled together with (K3).</summary>
    public int? BundleNo { get; init; }

    /// <summary>Its latest escalation.</summary>
    public int? EscalationNo { get; init; }

    /// <summary>The product group's report that it stands on (B3).</summary>
    public int? ProductReportNo { get; init; }

    /// <summary>Time of this cycle mends our own fault and is not charged (K9).</summary>
    public bool OwnFault { get; init; }

    /// <summary>A team lead approved more than four hours (K6).</summary>
    public bool OverFourHoursApproved { get; init; }

    /// <summary>Öre per hour, fixed when the hourly rate was chosen (F6); null without such a choice.</summary>
    public long? HourlyRateOre { get; init; }

    /// <summary>What the intake still lacks (K5).</summary>
    public IntakeItems MissingIntakeItems { get; init; }

    /// <summary>UTC instant from which the delivery target counts (D1, K9).</summary>
    public DateTime TargetStartsAt => ReopenedAt ?? SubmittedAt;

    /// <summary>The estimate, else the upper bound of the size class; zero while it has no size.</summary>
    [Rule("K2")]
    public Minutes PlannedTime => SizeBounds.PlannedTime(Size, EstimateMinutes);

    /// <summary>Planned time that is not registered yet.</summary>
    [Rule("K2")]
    public Minutes RemainingPlannedTime =>
        Minutes.Max(Minutes.Zero, PlannedTime - new Minutes(RegisteredMinutes));

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
