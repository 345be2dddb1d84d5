namespace Workbench.Domain.Tickets.Time;

/// <summary>The days in Stockholm of which a ticket takes somebody's time, both included.</summary>
public sealed record WorkDateRange(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly workedOn) => workedOn >= From && workedOn <= To;
}
