namespace Workbench.Domain.Sales.FollowUps;

/// <summary>What was done about a task.</summary>
public enum SalesFollowUpKind
{
    /// <summary>The customer was asked or told.</summary>
    Contacted,

    /// <summary>The task was put off to a day.</summary>
    Snoozed,

    /// <summary>The task is to be done again now.</summary>
    Resumed,
}
