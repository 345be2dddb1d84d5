namespace Workbench.Domain.Delivery.Absences;

/// <summary>The days of an absence, as they are entered (D7).</summary>
/// <param name="From">First date in Stockholm.</param>
/// <param name="To">Last date in Stockholm.</param>
/// <param name="Part">The part of each of these days.</param>
/// <param name="Note">Read by the person and the team leads.</param>
public sealed record AbsenceDays(DateOnly From, DateOnly To, DayPart Part, string Note);
