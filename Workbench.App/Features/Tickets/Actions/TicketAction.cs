namespace Workbench.App.Features.Tickets.Actions;

/// <summary>What can be done with a ticket as a whole, the next sensible first: the order in which the page offers it.</summary>
public enum TicketAction
{
    Deliver,

    /// <summary>The customer is satisfied with what was delivered.</summary>
    Close,
    UndoWithdrawal,
    UndoMerge,
    Reopen,
    HandOver,
    HandBack,

    /// <summary>A team lead lets it take more than four hours.</summary>
    ApproveFinish,
    Merge,
    Withdraw,
}
