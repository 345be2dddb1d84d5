namespace Workbench.Domain.Tickets;

/// <summary>One request to the service group. Its description is stored in a row of its own.</summary>
/// <param name="SubmittedAt">UTC; decides the position in the queue (K4).</param>
/// <param name="EstimateMinutes">Within the size class, if given.</param>
/// <param name="TechnicianId">Who works or worked on the ticket.</param>
/// <param name="HeldMinutes">Minutes of the customer's balance held for the planned work (F4).</param>
/// <param name="RegisteredMinutes">Sum of the registered time.</param>
/// <param name="UncoveredMinutes">Registered minutes that found no hours (A9).</param>
/// <param name="PausedSince">UTC instant since which the ticket waits for the customer or for hours (D2).</param>
/// <param name="PausedSeconds">Finished pauses, in seconds (D2).</param>
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

    /// <summary>
    /// Zero, or a negative number for a ticket that a team lead moved to the front. The lowest number comes first (K4).
    /// </summary>
    public int Priority { get; init; }

    /// <summary>Number of the delivery cycle: 1, and one more for each reopening (K9).</summary>
    public int Cycle { get; init; } = 1;

    /// <summary>UTC instant of the latest reopening.</summary>
    public DateTime? ReopenedAt { get; init; }

    /// <summary>The number of the next pause; pauses are numbered per ticket (D2).</summary>
    public int NextPauseNo { get; init; } = 1;

    /// <summary>The state to which the answer returns the ticket, while it waits for the customer.</summary>
    public TicketState? StateBeforeQuestion { get; init; }

    /// <summary>The state to which an undo returns a withdrawn or merged ticket.</summary>
    public TicketState? StateBeforeEnd { get; init; }

    /// <summary>The number of the older ticket that this one was merged into (K8).</summary>
    public int? MergedInto { get; init; }

    /// <summary>The number of the earlier ticket that this one follows up (K9).</summary>
    public int? FollowUpOf { get; init; }

    /// <summary>The number of the bundle (K3).</summary>
    public int? BundleNo { get; init; }

    /// <summary>The number of the latest escalation.</summary>
    public int? EscalationNo { get; init; }

    /// <summary>The number of the product report (B3).</summary>
    public int? ProductReportNo { get; init; }

    /// <summary>Whether the time of this cycle corrects our own mistake and is not charged (K9).</summary>
    public bool OwnFault { get; init; }

    /// <summary>Whether a team lead approved more than four hours (K6).</summary>
    public bool OverFourHoursApproved { get; init; }

    /// <summary>Charged minutes beyond four hours that nobody has decided about yet (K6).</summary>
    public int UndecidedMinutes { get; init; }

    /// <summary>
    /// The number of the latest time entry when a team lead waived the minutes beyond four hours (K6); zero if nobody did.
    /// </summary>
    public int WaivedThroughEntryNo { get; init; }

    /// <summary>Öre per hour, fixed when the hourly rate was chosen (F6); null without such a choice.</summary>
    public long? HourlyRateOre { get; init; }

    /// <summary>Items that are missing from the intake (K5).</summary>
    public IntakeItems MissingIntakeItems { get; init; }

    /// <summary>UTC instant at which the delivery target starts (D1, K9).</summary>
    public DateTime TargetStartsAt => ReopenedAt ?? SubmittedAt;

    /// <summary>The estimate, otherwise the upper bound of the size class; zero without a size (K2).</summary>
    [Rule("K2")]
    public Minutes PlannedTime => SizeBounds.PlannedTime(Size, EstimateMinutes);

    /// <summary>Planned time that is not registered yet (K2).</summary>
    [Rule("K2")]
    public Minutes RemainingPlannedTime =>
        Minutes.Max(Minutes.Zero, PlannedTime - new Minutes(RegisteredMinutes));
}
