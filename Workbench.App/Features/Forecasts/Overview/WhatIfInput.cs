using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>A change to try.</summary>
/// <param name="From">First day of the week, for people away or more.</param>
/// <param name="TicketNumber">The ticket that is moved to the front.</param>
public sealed record WhatIfInput(WhatIfChange Change, DateOnly From, int TicketNumber)
{
    private const int LastDayOfWeek = 6;
    private const int MoreTickets = 10;

    public ForecastScenario ToScenario() =>
        Change switch
        {
            WhatIfChange.OneAway => People(-1),
            WhatIfChange.OneMore => People(1),
            WhatIfChange.TenMore => new ForecastScenario.MoreTickets(MoreTickets),
            WhatIfChange.ToFront => new ForecastScenario.MoveToFront(TicketNumber),
        };

    private ForecastScenario.People People(int count) =>
        new(From, From.AddDays(LastDayOfWeek), count);
}
