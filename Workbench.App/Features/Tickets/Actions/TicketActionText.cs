namespace Workbench.App.Features.Tickets.Actions;

/// <summary>Formats ticket actions.</summary>
internal static class TicketActionText
{
    /// <summary>Returns the label of the button and the title of the dialog.</summary>
    public static string Label(TicketAction action) =>
        action switch
        {
            TicketAction.Deliver => TicketsTexts.Deliver,
            TicketAction.Close => TicketsTexts.Action_Close,
            TicketAction.UndoWithdrawal => TicketsTexts.Action_UndoWithdrawal,
            TicketAction.UndoMerge => TicketsTexts.Action_UndoMerge,
            TicketAction.Reopen => TicketsTexts.Action_Reopen,
            TicketAction.HandOver => TicketsTexts.Action_HandOver,
            TicketAction.HandBack => TicketsTexts.Action_HandBack,
            TicketAction.ChangeSize => TicketsTexts.Action_ChangeSize,
            TicketAction.ChangeKind => TicketsTexts.Action_ChangeKind,
            TicketAction.HandToSales => TicketsTexts.Action_HandToSales,
            TicketAction.ApproveFinish => TicketsTexts.Action_Approve,
            TicketAction.WaiveTime => TicketsTexts.Action_Waive,
            TicketAction.Merge => TicketsTexts.Action_Merge,
            TicketAction.Withdraw => TicketsTexts.Action_Withdraw,
        };

    /// <summary>Returns a one-line explanation for people who are new to the action.</summary>
    public static string Explanation(TicketAction action) =>
        action switch
        {
            TicketAction.Deliver => TicketsTexts.Action_DeliverMeans,
            TicketAction.Close => TicketsTexts.Action_CloseMeans,
            TicketAction.UndoWithdrawal => TicketsTexts.Action_UndoMeans,
            TicketAction.UndoMerge => TicketsTexts.Action_UndoMeans,
            TicketAction.Reopen => TicketsTexts.Action_ReopenMeans,
            TicketAction.HandOver => TicketsTexts.Action_HandOverMeans,
            TicketAction.HandBack => TicketsTexts.Action_HandBackMeans,
            TicketAction.ChangeSize => TicketsTexts.Action_ChangeSizeMeans,
            TicketAction.ChangeKind => TicketsTexts.Action_ChangeKindMeans,
            TicketAction.HandToSales => TicketsTexts.Action_HandToSalesMeans,
            TicketAction.ApproveFinish => TicketsTexts.Action_ApproveMeans,
            TicketAction.WaiveTime => TicketsTexts.Action_WaiveMeans,
            TicketAction.Merge => TicketsTexts.Action_MergeMeans,
            TicketAction.Withdraw => TicketsTexts.Action_WithdrawMeans,
        };

    public static string ReasonHint(TicketAction action) =>
        action switch
        {
            TicketAction.HandOver or TicketAction.HandBack =>
                TicketsTexts.Action_ReasonHintColleague,
            TicketAction.ChangeSize => TicketsTexts.Action_ReasonHintSize,
            TicketAction.HandToSales => TicketsTexts.Action_ReasonHintSales,
            TicketAction.Deliver
            or TicketAction.Close
            or TicketAction.UndoWithdrawal
            or TicketAction.UndoMerge
            or TicketAction.Reopen
            or TicketAction.ChangeKind
            or TicketAction.ApproveFinish
            or TicketAction.WaiveTime
            or TicketAction.Merge
            or TicketAction.Withdraw => TicketsTexts.Action_ReasonHint,
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
            TicketAction.ChangeSize => "change-size",
            TicketAction.ChangeKind => "change-kind",
            TicketAction.HandToSales => "hand-to-sales",
            TicketAction.ApproveFinish => "approve",
            TicketAction.WaiveTime => "waive",
            TicketAction.Merge => "merge",
            TicketAction.Withdraw => "withdraw",
        };
}
