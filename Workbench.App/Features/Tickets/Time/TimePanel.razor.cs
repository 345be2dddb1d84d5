using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>
/// The time registered on a ticket, what it has reached, and where it is registered, corrected and moved by those who may.
/// </summary>
[Rule("K6")]
[Rule("K7")]
[Rule("F8")]
public partial class TimePanel
{
    private CorrectTimeDialog? _dialog;
    private CorrectionDone? _done;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter, EditorRequired]
    public bool MayWork { get; set; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    private TimeRights Rights => new(View, Actor, Clock.Today);

    private IReadOnlyList<TimeRow> Rows => TimeRow.Of(View.Times);

    private bool MayCorrectAny => MayWork && Rows.Any(r => r.Stands && Rights.MayCorrect(r.Entry));

    private string? Notice =>
        FourHourLimit.CurrentWarning(View.Ticket, View.Together) is { } notice
            ? TimeSaid.Of(notice, View.Together)
            : null;

    /// <summary>What was worked and found no hours, for as long as the customer has something to choose (F8).</summary>
    private string? ForHours =>
        View.Ticket switch
        {
            { State: TicketState.AwaitingFunding, RegisteredMinutes: > 0 } => Texts.Time_RanOut,
            {
                State: TicketState.Started or TicketState.AwaitingCustomer,
                UncoveredMinutes: > 0 and var uncovered
            } => Formats.Text(Texts.Ticket_Uncovered, new Minutes(uncovered)),
            _ => null,
        };

    /// <summary>One's own timer on a ticket that is in one's hands no more: the strip stands beside those only.</summary>
    private RunningTimer? StrayTimer =>
        Ownership.IsStartedBy(View.Ticket, Actor) ? null : View.Timer;

    private static string? ClassOf(TimeRow row) =>
        row.IsTakenBack ? "taken"
        : row.IsReversal ? "reversal"
        : null;

    private void Tell(CorrectionDone done) => (_done, _refusal) = (done, null);

    private async Task UndoAsync()
    {
        if (_done?.Undo is { } undo)
        {
            _done = null;
            _refusal = await undo();
            _done = _refusal is null ? new(Texts.Time_Undone, null) : null;
        }
    }
}
