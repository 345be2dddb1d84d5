using Workbench.Domain.Forecasting;
using Workbench.Domain.Forecasting.Backtests;
using Workbench.Tests.Support;

namespace Workbench.Tests.Domain.Forecasting;

/// <summary>Pasts and queues to forecast from.</summary>
internal static class ForecastSamples
{
    public static IReadOnlyList<PastTicket> Past(GeneratedHistory.Kind kind, int seed = 7) =>
        [
            .. GeneratedHistory
                .Create(kind, seed)
                .Select(t => new PastTicket(
                    WorkingTime.DayOfLocal(t.Arrived),
                    t.Delivered is { } delivered ? WorkingTime.DayOfLocal(delivered) : null
                )),
        ];

    /// <summary>The end of a steady past, with the tickets that are open there.</summary>
    public static ForecastInput Steady(int seed = 7)
    {
        var past = Past(GeneratedHistory.Kind.Steady, seed);
        var now = past.Max(t => t.Delivered ?? 0) + 0.5;
        return Input(past, now);
    }

    public static ForecastInput Input(IReadOnlyList<PastTicket> past, double now) =>
        new(
            now,
            new(past),
            [
                .. past.Where(t => t.Delivered is null)
                    .OrderBy(t => t.Arrived)
                    .Select((t, i) => new OpenTicket(i + 1, t.Arrived, t.Work)),
            ]
        );

    /// <summary>A queue with tickets of every kind, at the end of a steady past.</summary>
    public static ForecastInput Mixed(Random random)
    {
        var input = Steady(random.Next(1, 5));
        var count = random.Next(1, 60);
        var kinds = Enum.GetValues<OpenTicketKind>();
        return input with
        {
            Seed = random.Next(),
            GroupSize = 4,
            Open =
            [
                .. Enumerable
                    .Range(1, count)
                    .Select(i => new OpenTicket(
                        i,
                        input.Now - 20 + i * 0.3,
                        1,
                        random.Next(3) == 0
                            ? kinds[random.Next(kinds.Length)]
                            : OpenTicketKind.Ready
                    )
                    {
                        Since = input.Now - random.NextDouble() * 10,
                    })
                    .OrderByDescending(t => t.Kind == OpenTicketKind.Started),
            ],
            Started = new([0.1, 0.4, 1, 2, 3, 9]),
            AwaitingCustomer = new([1, 2, 4, 8, 16]),
        };
    }

    public static QueueForecast Forecast(ForecastInput input) =>
        QueueForecaster
            .Forecast(input, ForecastSkill.None)
            .Match(f => f, r => throw new InvalidOperationException(r.Code.ToString()));

    public static ForecastComparison Compare(ForecastInput input, ForecastScenario scenario) =>
        QueueForecaster
            .Compare(input, ForecastSkill.None, scenario)
            .Match(c => c, r => throw new InvalidOperationException(r.Code.ToString()));
}
