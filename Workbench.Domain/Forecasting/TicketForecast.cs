namespace Workbench.Domain.Forecasting;

/// <summary>The forecast of an open ticket.</summary>
/// <param name="Place">Its place among the open tickets, starting at 1.</param>
/// <param name="WorkAhead">The work that is before it.</param>
/// <param name="Days">The days from now behind the dates, for each stated level.</param>
[Rule("D5")]
public sealed record TicketForecast(
    int Number,
    int Place,
    long WorkAhead,
    ForecastDates Dates,
    IReadOnlyList<double> Days
);
