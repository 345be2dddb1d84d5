using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>
/// Shows a parked timer and asks its owner, or a team lead, how long the work took. The time is registered for the owner.
/// </summary>
public partial class ParkedTimerForm
{
    private ModalDialog? _discard;
    private Guid _operation = Guid.NewGuid();
    private string _typedTime = "";
    private string? _problem;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required ParkedTimerView Parked { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required RegisterParkedTimer Register { get; init; }

    [Inject]
    public required DiscardParkedTimer Discard { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private string FieldId =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"parked-{Parked.Timer.TechnicianId}-{Parked.Timer.StartedAt.Ticks}"
        );

    private string ParkedText =>
        Parked.Timer.TechnicianId == Actor.Id
            ? Formats.Text(
                TicketsTexts.Timer_ParkedOwn,
                Parked.Timer.Elapsed,
                Formats.ShortDateAndTime(Parked.Timer.ParkedAt, Clock.Today)
            )
            : Formats.Text(
                TicketsTexts.Timer_ParkedOther,
                Parked.OwnerName,
                Parked.Timer.Elapsed,
                Formats.ShortDateAndTime(Parked.Timer.ParkedAt, Clock.Today)
            );

    protected override void OnInitialized()
    {
        // A timer that was forgotten says nothing about the time worked (K10).
        var timer = new RunningTimer(
            Parked.Timer.TechnicianId,
            Parked.Timer.TicketNumber,
            Parked.Timer.StartedAt
        );
        _typedTime = timer.IsForgotten(Parked.Timer.ParkedAt)
            ? ""
            : Formats.Duration(Parked.Timer.Elapsed.Value);
    }

    private async Task RegisterAsync()
    {
        if (TypedTimeParser.Parse(_typedTime) is not { } typed)
        {
            _problem = TypedTimeText.ProblemIn(_typedTime);
            return;
        }

        var input = new ParkedTimerInput(
            Parked.Timer.TechnicianId,
            Parked.Timer.StartedAt,
            typed.Value,
            DefaultActivity.For(Parked.Ticket.Kind),
            ""
        );
        var outcome = await Register.RunAsync(Actor, input, _operation, CancellationToken.None);
        _operation = Guid.NewGuid();
        (_problem, _refusal) = (null, outcome.Refusal);
        outcome.Match(
            posted =>
                Snackbar.Add(
                    TimeText.Create(posted),
                    posted.Uncovered > 0 ? Severity.Warning : Severity.Success
                ),
            _ => null
        );
    }

    private async Task DiscardAsync()
    {
        var outcome = await Discard.RunAsync(
            Actor,
            Parked.Timer.TechnicianId,
            Parked.Timer.StartedAt,
            _operation,
            CancellationToken.None
        );
        _operation = Guid.NewGuid();
        _refusal = outcome.Refusal;
        await _discard!.CloseAsync();
    }
}
