using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Tickets.Actions.Remedies;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Live;
using Workbench.App.Shell;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>
/// Shows the time registered on a ticket and the limits it has reached. Lets people register, correct and move time as they
/// may.
/// </summary>
public partial class TimePanel
{
    private CorrectTimeDialog? _dialog;
    private CorrectionResult? _correction;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter, EditorRequired]
    public bool CanWork { get; set; }

    /// <summary>The ways out that the page offers for a limit that is reached; null where there are none.</summary>
    [Parameter]
    public TicketRemedies? Remedies { get; set; }

    [Inject]
    public required EndTimer End { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    private TimePermissions Permissions => new(View, Actor, Clock.Today);

    private IReadOnlyList<TimeEntryRow> Rows => TimeEntryRow.CreateAll(View.TimeEntries);

    private bool CanCorrectAny =>
        CanWork && Rows.Any(r => r.IsCurrent && Permissions.CanCorrect(r.Entry));

    /// <summary>The time that the person registered last and may correct; null if there is none.</summary>
    private TimeEntry? LatestToCorrect =>
        CanWork
            ? Rows.Where(r => r.IsCurrent && Permissions.CanCorrect(r.Entry))
                .Select(r => r.Entry)
                .Where(e => e.TechnicianId == Actor.Id)
                .MaxBy(e => e.No)
            : null;

    /// <summary>The one sum of the page: with what was merged, and beside it the sum of the bundle, if there is one.</summary>
    private string SumText =>
        View.CombinedTime > View.MergedTime
            ? Formats.Text(TicketsTexts.Time_SumTogether, View.MergedTime, View.CombinedTime)
            : Formats.Text(TicketsTexts.TimeSum, View.MergedTime);

    private string? Notice =>
        FourHourLimit.CurrentWarning(View.Ticket, View.CombinedTime) is { } notice
            ? TimeText.Create(notice, View.Ticket.Size, View.CombinedTime)
            : null;

    /// <summary>What the notice advises, as buttons, as far as the person may do it.</summary>
    private IEnumerable<RefusalRemedy> NoticeRemedies =>
        FourHourLimit.CurrentWarning(View.Ticket, View.CombinedTime) is { } notice
            ? TimeText
                .ActionsFor(notice)
                .Select(action => Remedies?.For(action))
                .OfType<RefusalRemedy>()
            : [];

    /// <summary>The text about uncovered time, as long as the customer has a choice (F8).</summary>
    private string? FundingText =>
        View.Ticket switch
        {
            { State: TicketState.AwaitingFunding, RegisteredMinutes: > 0 } =>
                TicketsTexts.Time_RanOut,
            {
                State: TicketState.Started or TicketState.AwaitingCustomer,
                UncoveredMinutes: > 0 and var uncovered
            } => Formats.Text(CommonTexts.TimeUncovered, new Minutes(uncovered)),
            _ => null,
        };

    /// <summary>
    /// The person's own timer if it runs on this ticket and the ticket is not in their hands: the timer panel is only shown for
    /// tickets in hand.
    /// </summary>
    private RunningTimer? OwnTimerElsewhere =>
        Ownership.IsStartedBy(View.Ticket, Actor) ? null : View.Timer;

    private static string? ClassOf(TimeEntryRow row) =>
        row.IsReversed ? "taken"
        : row.IsReversal ? "reversal"
        : null;

    private static string AuthorText(TimeEntryRow row) =>
        Formats.Text(
            row.IsReversal ? TicketsTexts.Time_ReversedBy : TicketsTexts.Time_RegisteredBy,
            DomainText.For(row.TimeEntryView.Author)
        );

    private async Task EndTimerAsync(RunningTimer timer) =>
        _refusal = (
            await End.RunAsync(
                Actor,
                timer.TechnicianId,
                timer.StartedAt,
                Guid.NewGuid(),
                CancellationToken.None
            )
        ).Refusal;

    private Task CorrectLatestAsync() =>
        LatestToCorrect is { } entry ? _dialog!.OpenAsync(entry) : Task.CompletedTask;

    private void OnCorrected(CorrectionResult done) => (_correction, _refusal) = (done, null);

    private async Task UndoAsync()
    {
        if (_correction?.Undo is { } undo)
        {
            _correction = null;
            _refusal = await undo();
            _correction = _refusal is null ? new(TicketsTexts.Time_Undone, null) : null;
        }
    }
}
