using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts.Tickets;

/// <summary>Explains the dates of a forecast.</summary>
public partial class ForecastDialog
{
    private ModalDialog? _dialog;
    private ForecastDates? _dates;

    [Parameter, EditorRequired]
    public required ForecastView View { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The share of lead times of the past, and the share of the simulation.</summary>
    private string Weights
    {
        get
        {
            var weights = View.Forecast!.Basis.MethodWeights;
            var simulation = (int)Math.Round(weights[^1] * 100);
            return Formats.Text(ForecastsTexts.Weights, 100 - simulation, simulation);
        }
    }

    public Task OpenAsync(ForecastDates dates)
    {
        _dates = dates;
        StateHasChanged();
        return _dialog!.OpenAsync();
    }
}
