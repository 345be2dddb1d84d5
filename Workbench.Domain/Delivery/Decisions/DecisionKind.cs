namespace Workbench.Domain.Delivery.Decisions;

/// <summary>What a team lead has to decide. Of a ticket with several causes, the first one is listed.</summary>
public enum DecisionKind
{
    /// <summary>A ticket has reached four hours, or there is time beyond them about which nobody has decided (K6).</summary>
    OverFourHours,

    /// <summary>A ticket was reopened more than once (K9).</summary>
    ReopenedAgain,

    /// <summary>Time that nothing pays for, unless the customer or sales are about to choose (F8).</summary>
    UncoveredTime,

    /// <summary>Tickets wait for somebody who is away or has left (K11, D7).</summary>
    AbsentTechnician,

    /// <summary>The due resets of an agreement failed (N4).</summary>
    FailedReset,
}
