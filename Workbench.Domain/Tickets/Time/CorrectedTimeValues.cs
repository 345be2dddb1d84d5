namespace Workbench.Domain.Tickets.Time;

/// <summary>The values that a corrected time entry should have.</summary>
/// <param name="Minutes">Whole minutes, as charged.</param>
/// <param name="WorkedOn">Calendar date in Stockholm.</param>
[Rule("K7")]
public sealed record CorrectedTimeValues(int Minutes, DateOnly WorkedOn)
{
    /// <summary>Null keeps the activity, which decides what is charged (B4).</summary>
    public Activity? Activity { get; init; }

    /// <summary>How many of the minutes are beyond four hours and not approved (K6).</summary>
    public int MinutesOverFourHours { get; init; }

    /// <summary>Whose time it is; null keeps the person. Only a team lead gives time to another person.</summary>
    public int? TechnicianId { get; init; }

    /// <summary>Null keeps the note.</summary>
    public string? Note { get; init; }
}
