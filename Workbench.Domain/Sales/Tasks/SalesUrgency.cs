namespace Workbench.Domain.Sales.Tasks;

/// <summary>The order of the sales desk, the most urgent first.</summary>
public enum SalesUrgency
{
    /// <summary>A ticket can't be started.</summary>
    BlocksWork,

    /// <summary>Hours lapse within 7 days.</summary>
    LapsesThisWeek,

    /// <summary>Work was done that nobody pays for.</summary>
    Unpaid,

    /// <summary>The customer has tickets and nothing to pay them with.</summary>
    NoHours,

    /// <summary>A queued ticket will not be startable when its turn comes.</summary>
    BlocksSoon,

    /// <summary>Hours lapse within 30 days.</summary>
    LapsesThisMonth,

    /// <summary>The agreement ends.</summary>
    EndsSoon,

    /// <summary>Hours lapse within 60 days.</summary>
    LapsesLater,

    /// <summary>Nothing is lost by waiting.</summary>
    Advice,
}
