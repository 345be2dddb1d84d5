namespace Workbench.App.Features.Tickets.Ends;

/// <summary>The words on a way out.</summary>
internal static class WayWords
{
    /// <summary>On its button and over its dialog.</summary>
    public static string Label(TicketWay way) =>
        way switch
        {
            TicketWay.Deliver => Texts.Ticket_Deliver,
            TicketWay.Close => Texts.Way_Close,
            TicketWay.UndoWithdrawal => Texts.Way_UndoWithdrawal,
            TicketWay.UndoMerge => Texts.Way_UndoMerge,
            TicketWay.Reopen => Texts.Way_Reopen,
            TicketWay.HandOver => Texts.Way_HandOver,
            TicketWay.HandBack => Texts.Way_HandBack,
            TicketWay.ApproveFinish => Texts.Way_Approve,
            TicketWay.Merge => Texts.Way_Merge,
            TicketWay.Withdraw => Texts.Way_Withdraw,
        };

    /// <summary>One line for who has not taken it before.</summary>
    public static string Meaning(TicketWay way) =>
        way switch
        {
            TicketWay.Deliver => Texts.Way_DeliverMeans,
            TicketWay.Close => Texts.Way_CloseMeans,
            TicketWay.UndoWithdrawal => Texts.Way_UndoMeans,
            TicketWay.UndoMerge => Texts.Way_UndoMeans,
            TicketWay.Reopen => Texts.Way_ReopenMeans,
            TicketWay.HandOver => Texts.Way_HandOverMeans,
            TicketWay.HandBack => Texts.Way_HandBackMeans,
            TicketWay.ApproveFinish => Texts.Way_ApproveMeans,
            TicketWay.Merge => Texts.Way_MergeMeans,
            TicketWay.Withdraw => Texts.Way_WithdrawMeans,
        };

    public static string ReasonHint(TicketWay way) =>
        way switch
        {
            TicketWay.HandOver or TicketWay.HandBack => Texts.Way_ReasonHintColleague,
            TicketWay.Deliver
            or TicketWay.Close
            or TicketWay.UndoWithdrawal
            or TicketWay.UndoMerge
            or TicketWay.Reopen
            or TicketWay.ApproveFinish
            or TicketWay.Merge
            or TicketWay.Withdraw => Texts.Way_ReasonHint,
        };

    /// <summary>For tests and styles; never shown.</summary>
    public static string Id(TicketWay way) =>
        way switch
        {
            TicketWay.Deliver => "deliver",
            TicketWay.Close => "close",
            TicketWay.UndoWithdrawal => "undo-withdrawal",
            TicketWay.UndoMerge => "undo-merge",
            TicketWay.Reopen => "reopen",
            TicketWay.HandOver => "hand-over",
            TicketWay.HandBack => "hand-back",
            TicketWay.ApproveFinish => "approve",
            TicketWay.Merge => "merge",
            TicketWay.Withdraw => "withdraw",
        };
}
