namespace Workbench.Domain.Forecasting;

/// <summary>The forecast before and after a change.</summary>
[Rule("D5")]
public sealed record ForecastComparison(QueueForecast Before, QueueForecast After)
{
    /// <summary>The tickets whose 85 % date moves, in their new order.</summary>
    public IReadOnlyList<MovedTicket> Moved { get; } =
    [
        .. After
            .Tickets.OrderBy(t => t.Place)
            .Select(t => new MovedTicket(t.Number, Before.Find(t.Number)!.Dates, t.Dates))
            .Where(t => t.Before.Likely != t.After.Likely),
    ];

    /// <summary>A ticket with its dates before and after.</summary>
    public sealed record MovedTicket(int Number, ForecastDates Before, ForecastDates After)
    {
        /// <summary>Calendar days by which its 85 % date moves; negative if it comes earlier.</summary>
        public int Days => After.Likely.DayNumber - Before.Likely.DayNumber;
    }
}
