using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>The input of the intake form.</summary>
/// <param name="EstimateMinutes">The estimate; only together with a size.</param>
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
    /// <summary>With a size: the reason it doesn't belong together with the customer's other open tickets (K3).</summary>
    public string Reason { get; init; } = "";

    /// <summary>The missing checklist items (K5).</summary>
    public IntakeItems Missing { get; init; }

    /// <summary>The answers to the checklist, by item (K5).</summary>
    public IReadOnlyDictionary<IntakeItems, string> Answers { get; init; } =
        new Dictionary<IntakeItems, string>();

    /// <summary>The id of the form, whose staged files are attached.</summary>
    public Guid? Draft { get; init; }

    /// <summary>The number of the earlier delivered ticket that this one follows up (K9).</summary>
    public int? FollowUpOf { get; init; }
}
