namespace Workbench.Domain.Tickets.Time;

/// <summary>What registered time should have been.</summary>
/// <param name="Minutes">Whole minutes, as charged.</param>
/// <param name="WorkedOn">Calendar date in Stockholm.</param>
[Rule("K7")]
public sealed record CorrectedTimeValues(int Minutes, DateOnly WorkedOn)
{
    /// <summary>Null where it stays; it decides what is charged (B4).</summary>
    public Activity? Activity { get; init; }

    /// <summary>Null where it stays.</summary>
    public string? Note { get; init; }
}
