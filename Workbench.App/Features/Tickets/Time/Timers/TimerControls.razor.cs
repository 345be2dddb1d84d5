using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>
/// Shows a person's running timer with stop and discard. Asks how long the work took if the timer ran long, and at once if it
/// was forgotten. The timer runs on the server; the page only shows it.
/// </summary>
public sealed partial class TimerControls : IDisposable
{
    private ModalDialog? _discard;
    private ITimer? _tick;
    private Guid _operation = Guid.NewGuid();
    private RunningTimer? _shown;
    private int? _askedMinutes;
    private string _typedTime = "";
    private string? _problem;
    private Refusal? _refusal;
    private ElementReference _timeInput;

    [Parameter, EditorRequired]
    public required RunningTimer Timer { get; set; }

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Whether a shortcut key stops it, as on the page of its ticket.</summary>
    [Parameter]
    public bool HasKey { get; set; }

    [Inject]
    public required StopTimer Stop { get; init; }

    [Inject]
    public required DiscardTimer Discard { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool IsForgotten => Timer.IsForgotten(Clock.UtcNow);

    private bool AsksForTime => IsForgotten || _askedMinutes is not null;

    private string Since => Formats.ShortDateAndTime(Timer.StartedAt, Clock.Today);

    public void Dispose() => _tick?.Dispose();

    protected override void OnInitialized() =>
        _tick = Clock.CreateTimer(TimeSpan.FromSeconds(20), () => _ = InvokeAsync(StateHasChanged));

    protected override void OnParametersSet()
    {
        // The question belongs to one run: the timer may have been stopped elsewhere and another one started.
        if (Timer != _shown)
        {
            (_shown, _askedMinutes, _typedTime, _problem, _refusal) = (Timer, null, "", null, null);
        }
    }

    /// <summary>
    /// The key stops the timer, or leads to the question how long the work took: a key never confirms time that is asked about.
    /// </summary>
    private async Task StopByKeyAsync()
    {
        if (AsksForTime)
        {
            await _timeInput.FocusAsync();
            return;
        }

        await StopAsync();
    }

    private async Task StopAsync()
    {
        int? correctedMinutes = null;
        if (AsksForTime)
        {
            if (TypedTimeParser.Parse(_typedTime) is not { } typed)
            {
                _problem = TypedTimeText.ProblemIn(_typedTime);
                return;
            }

            correctedMinutes = typed.Value;
        }

        var input = new StopTimerInput(correctedMinutes, DefaultActivity.For(Ticket.Kind), "")
        {
            StartedAt = Timer.StartedAt,
        };
        var outcome = await Stop.RunAsync(Actor, input, _operation, CancellationToken.None);
        _operation = Guid.NewGuid();
        _refusal = outcome.Refusal;
        _problem = outcome.Match(OnPosted, OnAsksFirst, _ => null);
    }

    private string? OnPosted(StopTimerOutcome.Posted posted)
    {
        _askedMinutes = null;
        Snackbar.Add(
            TimeText.Create(posted.Time),
            posted.Time.Uncovered > 0 ? Severity.Warning : Severity.Success
        );
        return null;
    }

    private string? OnAsksFirst(StopTimerOutcome.AsksFirst asks)
    {
        _askedMinutes = asks.ElapsedMinutes;
        _typedTime = Formats.Duration(asks.ElapsedMinutes);
        return null;
    }

    private async Task DiscardAsync()
    {
        var outcome = await Discard.RunAsync(
            Actor,
            Timer.StartedAt,
            _operation,
            CancellationToken.None
        );
        _askedMinutes = null;
        _operation = Guid.NewGuid();
        _refusal = outcome.Refusal;
        await _discard!.CloseAsync();
    }
}
