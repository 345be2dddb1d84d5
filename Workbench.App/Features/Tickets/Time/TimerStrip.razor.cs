using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.App.Shell.Parts;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>The technician's timer on this ticket. It lives on the server; the page only shows it.</summary>
public sealed partial class TimerStrip : IDisposable
{
    private ModalDialog? _discard;
    private ITimer? _tick;
    private Guid _operation = Guid.NewGuid();
    private RunningTimer? _shown;
    private int? _asks;
    private string _said = "";
    private string? _problem;

    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required StartTimer Start { get; init; }

    [Inject]
    public required StopTimer Stop { get; init; }

    [Inject]
    public required DiscardTimer Discard { get; init; }

    [Inject]
    public required Today Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private RunningTimer? Mine => View.Timer?.TechnicianId == Actor.Id ? View.Timer : null;

    public void Dispose() => _tick?.Dispose();

    protected override void OnInitialized() =>
        _tick = Clock.Every(TimeSpan.FromSeconds(20), () => _ = InvokeAsync(StateHasChanged));

    protected override void OnParametersSet()
    {
        // A question is about one run: it may have been stopped elsewhere and another one started.
        if (Mine != _shown)
        {
            (_shown, _asks) = (Mine, null);
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
        _problem = outcome.Match<string?>(_ => null, Refusals.Sentence);
    }

    private async Task StopAsync()
    {
        int? said = null;
        if (_asks is not null)
        {
            if (TypedTime.Read(_said) is not { } typed)
            {
                _problem = Texts.Time_NotUnderstood;
                return;
            }

            said = typed.Value;
        }

        var input = new StopTimerInput(said, ActivityOf(View.Ticket.Kind), "")
        {
            StartedAt = Mine?.StartedAt,
        };
        var outcome = await Stop.RunAsync(Actor, input, _operation, CancellationToken.None);
        _operation = Guid.NewGuid();
        _problem = outcome.Match<string?>(
            Posted,
            AsksFirst,
            refused => Refusals.Sentence(refused.Why)
        );
    }

    private string? Posted(StopTimerOutcome.Posted posted)
    {
        _asks = null;
        Snackbar.Add(
            TimeSaid.Of(posted.Time),
            posted.Time.Uncovered > 0 ? Severity.Warning : Severity.Success
        );
        return null;
    }

    private string? AsksFirst(StopTimerOutcome.AsksFirst asks)
    {
        _asks = asks.ElapsedMinutes;
        _said = Formats.Time(asks.ElapsedMinutes);
        return null;
    }

    private Task AskToDiscardAsync() => _discard!.OpenAsync();

    private async Task DiscardAsync()
    {
        var outcome = await Discard.RunAsync(
            Actor,
            Mine?.StartedAt,
            _operation,
            CancellationToken.None
        );
        _asks = null;
        _operation = Guid.NewGuid();
        _problem = outcome.Match<string?>(_ => null, Refusals.Sentence);
        await _discard!.CloseAsync();
    }

    private static Activity ActivityOf(TicketKind kind) =>
        kind switch
        {
            TicketKind.Bug => Activity.Troubleshooting,
            TicketKind.Change => Activity.Development,
            TicketKind.Question => Activity.Advice,
        };
}
