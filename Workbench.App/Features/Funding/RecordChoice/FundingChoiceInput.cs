using Workbench.Domain;
using Workbench.Domain.Funding.Choices;

namespace Workbench.App.Features.Funding.RecordChoice;

/// <summary>The customer's choice.</summary>
/// <param name="SaidBy">The person at the customer who decided.</param>
/// <param name="SaidOn">Calendar date in Stockholm.</param>
/// <param name="CardHours">The hours of a RefillCard.</param>
/// <param name="Package">The package of an upgrade.</param>
public sealed record FundingChoiceInput(
    FundingChoiceKind Kind,
    string SaidBy,
    DateOnly SaidOn,
    ContactChannel Channel,
    int? CardHours,
    string? Package
)
{
    /// <summary>The customer's own reference for the invoice; may be empty.</summary>
    public string Reference { get; init; } = "";

    /// <summary>
    /// The price the customer was told, in öre; for the hourly rate, the price of one hour. Null is not compared.
    /// </summary>
    public long? AgreedOre { get; init; }
}
