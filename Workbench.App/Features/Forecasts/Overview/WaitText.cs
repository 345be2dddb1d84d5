using Workbench.App.Shared.Forecasts;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>Says why a ticket is not delivered yet, and what would speed it up.</summary>
public static class WaitText
{
    /// <summary>Returns why the ticket waits; null if the ticket is not known.</summary>
    public static string? Reason(TicketWait? wait, TicketForecast forecast) =>
        wait?.State switch
        {
            TicketState.New => Formats.Text(ForecastsTexts.Wait_Triage, Ahead(forecast)),
            TicketState.Queued when wait.Place is { } place => Formats.Text(
                ForecastsTexts.Wait_Queue,
                Formats.Number(place),
                Ahead(forecast)
            ),
            TicketState.AwaitingCustomer => ForecastsTexts.Wait_Customer,
            TicketState.AwaitingFunding => ForecastsTexts.Wait_Hours,
            TicketState.Started => ForecastsTexts.Wait_Started,
            _ => null,
        };

    /// <summary>Returns what would speed it up; null if there is nothing.</summary>
    public static string? Remedy(TicketWait? wait) =>
        wait?.State switch
        {
            TicketState.New => ForecastsTexts.Remedy_Triage,
            TicketState.Queued when wait.Place > 1 => ForecastsTexts.Remedy_Queue,
            TicketState.AwaitingCustomer => ForecastsTexts.Remedy_Customer,
            TicketState.AwaitingFunding => ForecastsTexts.Remedy_Hours,
            _ => null,
        };

    public static string Ahead(TicketForecast forecast) =>
        Formats.Duration((int)Math.Min(int.MaxValue, forecast.WorkAhead));
}
