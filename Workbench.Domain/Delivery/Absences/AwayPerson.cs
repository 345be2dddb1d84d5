namespace Workbench.Domain.Delivery.Absences;

/// <summary>A person who is away on a day.</summary>
/// <param name="Part">The part of that day.</param>
/// <param name="Until">The last day away. Days off and whole days away that follow are counted in.</param>
public sealed record AwayPerson(int PersonId, DayPart Part, DateOnly Until);
