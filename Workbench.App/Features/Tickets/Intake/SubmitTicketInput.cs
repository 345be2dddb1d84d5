using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>What the intake form says.</summary>
/// <param name="EstimateMinutes">Only together with a size.</param>
public sealed record SubmitTicketInput(
    int CustomerId,
    TicketKind Kind,
    string Subject,
    string Description,
    FundingMode Funding,
    SizeClass? Size,
    int? EstimateMinutes
)
{
    /// <summary>With a size: why it does not belong together with the customer's other open tickets (K3).</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the intake lacks (K5).</summary>
    public IntakeItems Missing { get; init; }

    /// <summary>What was told beside the description, by item of the checklist (K5).</summary>
    public IReadOnlyDictionary<IntakeItems, string> Answers { get; init; } =
        new Dictionary<IntakeItems, string>();

    /// <summary>The form that it was written in: the files that lie ready for it come along.</summary>
    public Guid? Draft { get; init; }

    /// <summary>Number of the ticket delivered long ago that this one takes up again (K9).</summary>
    public int? FollowUpOf { get; init; }
}
