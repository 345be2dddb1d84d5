using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Forecasts.Tickets;

/// <summary>Shows by when a waiting ticket is delivered, and on what that rests.</summary>
public partial class TicketForecastPanel
{
    private ForecastDialog? _dialog;
    private ForecastView? _view;
    private bool _hasNewContent;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required ForecastQuery Query { get; init; }

    private bool IsWaiting => TicketCondition.CountsAtTriage.Holds(Ticket);

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Forecast;

    protected override bool HasNewContent => _hasNewContent;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var view = await Query.RunAsync(Actor, ct);
        (_hasNewContent, _view) = (_view?.MadeAt != view.MadeAt, view);
    }
}
