namespace Workbench.Domain.Tickets.Escalations;

/// <summary>A plan version as it was entered.</summary>
/// <param name="PriceOre">In öre, excluding VAT.</param>
public sealed record PlanInput(
    int PlannedMinutes,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    long PriceOre,
    string Note,
    DateOnly ValidUntil
);
