namespace Workbench.App.Features.Tickets.Actions;

/// <summary>Formats ticket actions.</summary>
internal static class TicketActionText
{
    /// <summary>Returns the label of the button and the title of the dialog.</summary>
    public static string Label(TicketAction action) =>
        action switch
        {
            TicketAction.Deliver => Texts.Ticket_Deliver,
            TicketAction.Close => Texts.Way_Close,
            TicketAction.UndoWithdrawal => Texts.Way_UndoWithdrawal,
            TicketAction.UndoMerge => Texts.Way_UndoMerge,
            TicketAction.Reopen => Texts.Way_Reopen,
            TicketAction.HandOver => Texts.Way_HandOver,
            TicketAction.HandBack => Texts.Way_HandBack,
            TicketAction.ApproveFinish => Texts.Way_Approve,
            TicketAction.Merge => Texts.Way_Merge,
            TicketAction.Withdraw => Texts.Way_Withdraw,
        };

    /// <summary>Returns a one-line explanation for people who are new to the action.</summary>
    public static string Explanation(TicketAction action) =>
        action switch
        {
            TicketAction.Deliver => Texts.Way_DeliverMeans,
            TicketAction.Close => Texts.Way_CloseMeans,
            TicketAction.UndoWithdrawal => Texts.Way_UndoMeans,
            TicketAction.UndoMerge => Texts.Way_UndoMeans,
            TicketAction.Reopen => Texts.Way_ReopenMeans,
            TicketAction.HandOver => Texts.Way_HandOverMeans,
            TicketAction.HandBack => Texts.Way_HandBackMeans,
            TicketAction.ApproveFinish => Texts.Way_ApproveMeans,
            TicketAction.Merge => Texts.Way_MergeMeans,
            TicketAction.Withdraw => Texts.Way_WithdrawMeans,
        };

    public static string ReasonHint(TicketAction action) =>
        action switch
        {
            TicketAction.HandOver or TicketAction.HandBack => Texts.Way_ReasonHintColleague,
            TicketAction.Deliver
            or TicketAction.Close
            or TicketAction.UndoWithdrawal
            or TicketAction.UndoMerge
            or TicketAction.Reopen
            or TicketAction.ApproveFinish
            or TicketAction.Merge
            or TicketAction.Withdraw => Texts.Way_ReasonHint,
        };

    /// <summary>Returns the id for tests and styles; never shown.</summary>
    public static string Id(TicketAction action) =>
        action switch
        {
            TicketAction.Deliver => "deliver",
            TicketAction.Close => "close",
            TicketAction.UndoWithdrawal => "undo-withdrawal",
            TicketAction.UndoMerge => "undo-merge",
            TicketAction.Reopen => "reopen",
            TicketAction.HandOver => "hand-over",
            TicketAction.HandBack => "hand-back",
            TicketAction.ApproveFinish => "approve",
            TicketAction.Merge => "merge",
            TicketAction.Withdraw => "withdraw",
        };
}
