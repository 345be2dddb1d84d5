namespace Workbench.Domain.Sales.FollowUps;

/// <summary>Whether a task is to be done now.</summary>
public enum SalesTaskStatus
{
    ToDo,

    /// <summary>The customer was contacted, and their answer is awaited until the reminder.</summary>
    AwaitsAnswer,

    /// <summary>Put off to a day.</summary>
    Snoozed,
}
