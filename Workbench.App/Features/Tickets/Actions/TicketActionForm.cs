using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Features.Tickets.Time.Timers;
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

    public SizeClass? Size { get; set; } =
        action == TicketAction.HandToSales ? SizeClass.Large : seen.Ticket.Size;

    /// <summary>Another kind than the ticket's own, where the kind is changed.</summary>
    public TicketKind Kind { get; set; } =
        seen.Ticket.Kind == TicketKind.Change ? TicketKind.Question : TicketKind.Change;

    /// <summary>The estimate of the whole ticket, as typed.</summary>
    public string Estimate { get; set; } = "";

    public int? TechnicianId { get; set; }

    /// <summary>The ticket to merge with.</summary>
    public Ticket? MergeWith { get; set; }

    public Minutes? TypedEstimate => TypedTimeParser.Parse(Estimate);

    /// <summary>The person's own timer on the ticket, which delivering stops; null if none runs.</summary>
    public RunningTimer? Timer { get; private set; }

    /// <summary>Whether the timer has run so long that the person must say how long the work took (K10).</summary>
    public bool AsksForTimerTime { get; private set; }

    /// <summary>How long the work took, as typed, if that is asked.</summary>
    public string TimerTime { get; set; } = "";

    /// <summary>What delivering does with the timer; null if none runs.</summary>
    public StopTimerInput? TimerInput =>
        Timer is { } timer
            ? new(
                AsksForTimerTime ? TypedTimeParser.Parse(TimerTime)?.Value : null,
                DefaultActivity.For(SeenView.Ticket.Kind),
                ""
            )
            {
                StartedAt = timer.StartedAt,
            }
            : null;

    /// <summary>Takes over the timer as it runs now. What was typed about the same timer stays.</summary>
    public void SetTimer(RunningTimer? timer, DateTime now)
    {
        if (timer != Timer)
        {
            TimerTime =
                timer is not null && !timer.IsForgotten(now)
                    ? Formats.Duration(timer.Elapsed(now).Value)
                    : "";
        }

        (Timer, AsksForTimerTime) = (
            timer,
            timer is not null
                && (timer.IsForgotten(now) || timer.Elapsed(now) > RunningTimer.ConfirmAbove)
        );
    }

    /// <summary>The missing input as one sentence; null if nothing is missing.</summary>
    public string? MissingText =>
        Action switch
        {
            TicketAction.Deliver
                when AsksForTimerTime && TypedTimeParser.Parse(TimerTime) is null =>
                TypedTimeText.ProblemIn(TimerTime),
            TicketAction.HandOver when TechnicianId is null => TicketsTexts.Action_LacksTechnician,
            TicketAction.Merge when MergeWith is null => TicketsTexts.Action_LacksOther,
            TicketAction.Reopen when OwnFault is null => TicketsTexts.Action_LacksFault,
            TicketAction.ChangeSize when Size is null => TicketsTexts.Action_LacksSize,
            TicketAction.ChangeKind when Kind == SeenView.Ticket.Kind =>
                TicketsTexts.Action_LacksKind,
            TicketAction.Reopen
            or TicketAction.ChangeSize
            or TicketAction.HandToSales when Estimate.Trim().Length > 0 && TypedEstimate is null =>
                TypedTimeText.ProblemIn(Estimate),
            TicketAction.Deliver
            or TicketAction.Close
            or TicketAction.UndoWithdrawal
            or TicketAction.UndoMerge
            or TicketAction.Reopen
            or TicketAction.HandOver
            or TicketAction.HandBack
            or TicketAction.ChangeSize
            or TicketAction.ChangeKind
            or TicketAction.HandToSales
            or TicketAction.ApproveFinish
            or TicketAction.WaiveTime
            or TicketAction.Merge
            or TicketAction.Withdraw => null,
        };

    /// <summary>Creates a new operation id after an answer: the next submission is another command.</summary>
    public void RenewOperation() => Operation = Guid.NewGuid();
}
