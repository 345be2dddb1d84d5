namespace Workbench.Domain.Tickets.Time;

/// <summary>The work dates in Stockholm for which a ticket accepts a person's time, both included.</summary>
public sealed record WorkDateRange(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly workedOn) => workedOn >= From && workedOn <= To;
}
