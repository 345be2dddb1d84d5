using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Live;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Shows the technician's timer beside a ticket in hand, or a link to the ticket on which it runs.</summary>
public partial class TimerPanel
{
    private Guid _operation = Guid.NewGuid();
    private RunningTimerQuery.RunningTimerView? _elsewhere;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required RunningTimerQuery Running { get; init; }

    [Inject]
    public required StartTimer Start { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    /// <summary>The page is rendered again when any timer changes.</summary>
    protected override async Task OnParametersSetAsync()
    {
        var running = View.Timer is null ? await Running.RunAsync(Actor, default) : null;
        _elsewhere = running?.Ticket.Number == View.Ticket.Number ? null : running;
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
