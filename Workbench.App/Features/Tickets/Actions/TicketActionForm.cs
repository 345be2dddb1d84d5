using Workbench.App.Features.Tickets.Details;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>Holds the input for a ticket action. It is kept when the dialog is closed or the action is refused.</summary>
/// <param name="seen">The ticket when the form was opened.</param>
public sealed class TicketActionForm(TicketAction action, TicketView seen)
{
    public TicketAction Action { get; } = action;

    public TicketView SeenView { get; set; } = seen;

    public Guid Operation { get; private set; } = Guid.NewGuid();

    public string Reason { get; set; } = "";

    /// <summary>Null until it is answered: it must be asked, not guessed (K9).</summary>
    public bool? OwnFault { get; set; }

    public SizeClass? Size { get; set; } = seen.Ticket.Size;

    /// <summary>The estimate of the whole ticket, as typed.</summary>
    public string Estimate { get; set; } = "";

    public int? TechnicianId { get; set; }

    /// <summary>The ticket to merge with.</summary>
    public Ticket? MergeWith { get; set; }

    public Minutes? TypedEstimate => TypedTimeParser.Parse(Estimate);

    /// <summary>The missing input as one sentence; null if nothing is missing.</summary>
    public string? MissingText =>
        Action switch
        {
            TicketAction.HandOver when TechnicianId is null => TicketsTexts.Action_LacksTechnician,
            TicketAction.Merge when MergeWith is null => TicketsTexts.Action_LacksOther,
            TicketAction.Reopen when OwnFault is null => TicketsTexts.Action_LacksFault,
            TicketAction.Reopen when Estimate.Trim().Length > 0 && TypedEstimate is null =>
                TypedTimeText.ProblemIn(Estimate),
            TicketAction.Deliver
            or TicketAction.Close
            or TicketAction.UndoWithdrawal
            or TicketAction.UndoMerge
            or TicketAction.Reopen
            or TicketAction.HandOver
            or TicketAction.HandBack
            or TicketAction.ApproveFinish
            or TicketAction.WaiveTime
            or TicketAction.Merge
            or TicketAction.Withdraw => null,
        };

    /// <summary>Creates a new operation id after an answer: the next submission is another command.</summary>
    public void RenewOperation() => Operation = Guid.NewGuid();
}
