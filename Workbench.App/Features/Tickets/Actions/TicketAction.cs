namespace Workbench.App.Features.Tickets.Actions;

/// <summary>
/// The actions on a whole ticket, in the order in which the page offers them: the most likely next step first.
/// </summary>
public enum TicketAction
{
    Deliver,

    /// <summary>Closes the ticket: the customer is satisfied with the delivery.</summary>
    Close,
    UndoWithdrawal,
    UndoMerge,
    Reopen,
    HandOver,
    HandBack,

    /// <summary>Changes the size or estimate; more than four hours go to sales.</summary>
    ChangeSize,
    ChangeKind,
    HandToSales,

    /// <summary>Approves that the ticket takes more than four hours; for team leads.</summary>
    ApproveFinish,

    /// <summary>Makes the undecided minutes beyond four hours our own cost; for team leads.</summary>
    WaiveTime,
    Merge,
    Withdraw,
}
