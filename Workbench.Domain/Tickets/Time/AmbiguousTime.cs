namespace Workbench.Domain.Tickets.Time;

/// <summary>The two readings of a number that was typed without a unit, such as "3": 3 h or 3 min.</summary>
[Rule("K10")]
public sealed record AmbiguousTime(Minutes AsHours, Minutes AsMinutes);
