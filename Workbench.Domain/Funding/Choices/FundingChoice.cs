namespace Workbench.Domain.Funding.Choices;

/// <summary>
/// The customer's recorded funding choice: what was chosen, by whom, when, through which channel, and who recorded it (F5).
/// </summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="SaidBy">The customer's contact person who made the choice.</param>
/// <param name="SaidOn">Calendar date in Stockholm (T3).</param>
/// <param name="RecordedAt">UTC.</param>
/// <param name="CardHours">Hours of the card bought with the choice.</param>
/// <param name="Package">The package chosen with it.</param>
/// <param name="HourlyRateOre">Öre per hour, fixed at the choice (F6).</param>
[Rule("F5")]
public sealed record FundingChoice(
    int TicketNumber,
    int No,
    FundingChoiceKind Kind,
    string SaidBy,
    DateOnly SaidOn,
    ContactChannel Channel,
    DateTime RecordedAt,
    int RecordedById,
    string RecordedByName,
    int? CardHours,
    string? Package,
    long? HourlyRateOre
) : IAppendOnly
{
    public const int MaxSaidByLength = 100;

    /// <summary>The customer's own reference for the invoice; empty without one.</summary>
    public string Reference { get; init; } = "";
}
