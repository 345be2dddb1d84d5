namespace Workbench.Domain.Tickets;

/// <summary>What registered time should have been.</summary>
/// <param name="Minutes">Whole minutes, as charged.</param>
/// <param name="WorkedOn">Calendar date in Stockholm.</param>
[Rule("K7")]
public sealed record TimeChange(int Minutes, DateOnly WorkedOn);
