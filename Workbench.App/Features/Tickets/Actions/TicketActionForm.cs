using Workbench.App.Features.Tickets.Details;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>What is asked before a way out is taken; it stays when the dialog is closed and when it is refused.</summary>
/// <param name="seen">The ticket as it was when somebody began to fill it in.</param>
public sealed class TicketActionForm(TicketAction way, TicketView seen)
{
    public TicketAction Action { get; } = way;

    public TicketView SeenView { get; set; } = seen;

    public Guid Operation { get; private set; } = Guid.NewGuid();

    public string Reason { get; set; } = "";

    /// <summary>Null until it is said: it is asked, not guessed (K9).</summary>
    public bool? OwnFault { get; set; }

    public SizeClass? Size { get; set; } = seen.Ticket.Size;

    /// <summary>Of the whole, as it is typed.</summary>
    public string Estimate { get; set; } = "";

    public int? TechnicianId { get; set; }

    /// <summary>The ticket that it is merged with.</summary>
    public Ticket? MergeWith { get; set; }

    public Minutes? TypedEstimate => TypedTimeParser.Parse(Estimate);

    /// <summary>What is still to be said, in one sentence; null where nothing is.</summary>
    public string? MissingText =>
        Action switch
        {
            TicketAction.HandOver when TechnicianId is null => Texts.Way_LacksTechnician,
            TicketAction.Merge when MergeWith is null => Texts.Way_LacksOther,
            TicketAction.Reopen when OwnFault is null => Texts.Way_LacksFault,
            TicketAction.Reopen when Estimate.Trim().Length > 0 && TypedEstimate is null =>
                Texts.Time_NotUnderstood,
            TicketAction.Deliver
            or TicketAction.Close
            or TicketAction.UndoWithdrawal
            or TicketAction.UndoMerge
            or TicketAction.Reopen
            or TicketAction.HandOver
            or TicketAction.HandBack
            or TicketAction.ApproveFinish
            or TicketAction.Merge
            or TicketAction.Withdraw => null,
        };

    /// <summary>It was answered: what is sent next is another command.</summary>
    public void RenewOperation() => Operation = Guid.NewGuid();
}
