namespace Workbench.Domain.Forecasting;

/// <summary>The forecast of all open tickets.</summary>
/// <param name="Tickets">In the order in which the group works.</param>
/// <param name="NewTicket">For a ticket submitted now.</param>
/// <param name="WholeQueue">By when everything that is open now is delivered.</param>
[Rule("D5")]
public sealed record QueueForecast(
    IReadOnlyList<TicketForecast> Tickets,
    TicketForecast NewTicket,
    ForecastDates WholeQueue,
    ForecastBasis Basis
)
{
    private readonly Dictionary<int, TicketForecast> byNumber = Tickets.ToDictionary(t => t.Number);

    public TicketForecast? Find(int number) => byNumber.GetValueOrDefault(number);
}
