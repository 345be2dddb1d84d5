using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts.Tickets;

/// <summary>Shows where a ticket is written by when it would be delivered if it were submitted now.</summary>
public partial class NewTicketForecast
{
    private ForecastDates? _dates;
    private bool _hasNewContent;

    [Inject]
    public required ForecastQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Forecast;

    protected override bool HasNewContent => _hasNewContent;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var dates = (await Query.RunAsync(Actor, ct)).Forecast?.NewTicket.Dates;
        (_hasNewContent, _dates) = (_dates != dates, dates);
    }
}
