using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Live;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Shows the technician's timer beside a ticket in hand, or a link to the ticket on which it runs.</summary>
public partial class TimerPanel
{
    private Guid _operation = Guid.NewGuid();
    private RunningTimerView? _elsewhere;
    private Refusal? _refusal;
    private bool _asksElsewhere;

    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required RunningTimerQuery Running { get; init; }

    [Inject]
    public required StartTimer Start { get; init; }

    [Inject]
    public required StopTimer Stop { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    /// <summary>The page is rendered again when any timer changes.</summary>
    protected override async Task OnParametersSetAsync()
    {
        var running = View.Timer is null ? await Running.RunAsync(Actor, default) : null;
        _elsewhere = running?.Ticket.Number == View.Ticket.Number ? null : running;
        _asksElsewhere &= _elsewhere is not null;
    }

    /// <summary>
    /// Stops and registers the timer on the other ticket, then starts it here. If that timer ran too long, its time is asked
    /// first, and nothing is registered.
    /// </summary>
    private async Task SwitchAsync()
    {
        if (_elsewhere is not { } elsewhere)
        {
            return;
        }

        if (elsewhere.Timer.IsForgotten(Clock.UtcNow))
        {
            _asksElsewhere = true;
            return;
        }

        var input = new StopTimerInput(null, DefaultActivity.For(elsewhere.Ticket.Kind), "")
        {
            StartedAt = elsewhere.Timer.StartedAt,
        };
        var stopped = await Stop.RunAsync(Actor, input, Guid.NewGuid(), CancellationToken.None);
        _refusal = stopped.Refusal;
        var isStopped = stopped.Match(
            posted =>
            {
                Snackbar.Add(
                    Formats.Text(
                        TicketsTexts.Timer_Switched,
                        posted.Number,
                        TimeText.Create(posted.Time)
                    ),
                    posted.Time.Uncovered > 0 ? Severity.Warning : Severity.Success
                );
                return true;
            },
            _ =>
            {
                _asksElsewhere = true;
                return false;
            },
            _ => false
        );
        if (isStopped)
        {
            await StartAsync();
        }
    }

    private async Task StartAsync()
    {
        var outcome = await Start.RunAsync(
            Actor,
            View.Ticket.Number,
            _operation,
            CancellationToken.None
        );
        _operation = Guid.NewGuid();
        _refusal = outcome.Refusal;
    }
}
