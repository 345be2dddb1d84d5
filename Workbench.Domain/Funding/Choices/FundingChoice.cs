namespace Workbench.Domain.Funding.Choices;

/// <summary>The customer's recorded choice: which, who said so, when, through which channel, and who noted it.</summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="SaidBy">Who of the customer said it.</param>
/// <param name="SaidOn">Calendar date in Stockholm (T3).</param>
/// <param name="RecordedAt">UTC.</param>
/// <param name="CardHours">Hours of the card that was bought with it.</param>
/// <param name="Package">The package that was chosen with it.</param>
/// <param name="HourlyRateOre">Öre per hour, fixed with it (F6).</param>
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
}
