using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Plans;

/// <summary>Holds the input for a plan version. A further version begins with the one before.</summary>
public sealed class PlanForm
{
    /// <summary>How long an offer is valid, unless something else is entered.</summary>
    private const int ValidDays = 30;

    public string Hours { get; set; } = "";

    public string Price { get; set; } = "";

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string Note { get; set; } = "";

    /// <summary>The time in minutes; null while it is missing or can't be read.</summary>
    public int? PlannedMinutes => TypedHours.Parse(Hours);

    /// <summary>The price in öre; null while it is missing or can't be read.</summary>
    public long? PriceOre => TypedPrice.Parse(Price);

    public static PlanForm From(EscalationPlan? previous, DateOnly today) =>
        previous is null
            ? new() { ValidUntil = today.AddDays(ValidDays) }
            : new()
            {
                Hours = Formats.Duration(previous.PlannedMinutes),
                Price = TypedPrice.ToText(previous.PriceOre),
                StartsOn = previous.StartsOn,
                EndsOn = previous.EndsOn,
                ValidUntil = today.AddDays(ValidDays),
                Note = previous.Note,
            };

    /// <summary>Returns the price of the entered time at the hourly rate; null while there is no time.</summary>
    public Money? PriceAtRate(Money hourlyRate) =>
        PlannedMinutes is { } minutes and > 0 and <= EscalationPlan.MaxMinutes
            ? Money.ForTime(new(minutes), hourlyRate)
            : null;

    /// <summary>Returns the input to store, or the text that says what can't be read.</summary>
    public (PlanInput? Input, string? Problem) ToInput() =>
        PlannedMinutes is not { } minutes ? (null, EscalationsTexts.PlanHoursProblem)
        : PriceOre is not { } price ? (null, EscalationsTexts.PlanPriceProblem)
        : ValidUntil is not { } validUntil ? (null, EscalationsTexts.PlanValidProblem)
        : (new(minutes, StartsOn, EndsOn, price, Note, validUntil), null);
}
