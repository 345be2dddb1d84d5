using Workbench.Domain.Funding.Choices;

namespace Workbench.App.Features.Funding.RecordChoice;

/// <summary>What the customer said.</summary>
/// <param name="SaidBy">Who of the customer.</param>
/// <param name="SaidOn">Calendar date in Stockholm.</param>
/// <param name="CardHours">For a RefillCard.</param>
/// <param name="Package">For an upgrade.</param>
public sealed record FundingChoiceInput(
    FundingChoiceKind Kind,
    string SaidBy,
    DateOnly SaidOn,
    ContactChannel Channel,
    int? CardHours,
    string? Package
)
{
    /// <summary>The price that was said to the customer, in öre; for the hourly rate that of an hour. Null is not compared.</summary>
    public long? AgreedOre { get; init; }
}
