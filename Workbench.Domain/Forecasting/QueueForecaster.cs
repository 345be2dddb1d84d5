using Workbench.Domain.Forecasting.Backtests;

namespace Workbench.Domain.Forecasting;

/// <summary>
/// Calculates by when open tickets are delivered, with 50, 85 and 95 % probability (D5). What the lead times of past tickets and a
/// simulation of the queue say is averaged by what each was worth; absences and waiting tickets move the dates as much as they move
/// the simulation. It moves no target.
/// </summary>
[Rule("D5", Decides = true)]
public sealed class QueueForecaster
{
    private readonly ForecastInput input;
    private readonly ForecastSkill skill;
    private readonly double[] levels;
    private readonly double[][] days;
    private readonly SimulatedDates simulated;

    private QueueForecaster(
        ForecastInput input,
        ForecastSkill skill,
        IReadOnlyList<double> probabilities
    )
    {
        (this.input, this.skill) = (input, skill);
        levels = skill.LevelsOf(probabilities);
        Subjects = [.. input.Open, NewTicket(input)];
        simulated = Simulate(input, Subjects);
        days = CalculateDays();
    }

    /// <summary>The open tickets, and a new one behind them.</summary>
    private OpenTicket[] Subjects { get; }

    /// <returns>The forecast, or why there is none.</returns>
    public static Result<QueueForecast> Forecast(ForecastInput input, ForecastSkill skill) =>
        ForecastStability.Check(input.History, input.Now) is { } refusal
            ? refusal
            : new QueueForecaster(input, skill, ForecastLevels.Stated).Create();

    /// <summary>
    /// Returns what a change does. Both are simulated with the same random numbers, so that every difference is of the change.
    /// </summary>
    public static Result<ForecastComparison> Compare(
        ForecastInput input,
        ForecastSkill skill,
        ForecastScenario scenario
    )
    {
        if (ForecastStability.Check(input.History, input.Now) is { } refusal)
        {
            return refusal;
        }

        var before = new QueueForecaster(input, skill, ForecastLevels.Stated);
        return before.Compare(scenario);
    }

    /// <summary>Returns what is said of each open ticket tonight, by this method and by the baselines; nothing if it is refused.</summary>
    public static IReadOnlyList<NightlyQuantiles> ForecastNight(
        ForecastInput input,
        ForecastSkill skill
    )
    {
        if (ForecastStability.Check(input.History, input.Now) is not null)
        {
            return [];
        }

        var night = new QueueForecaster(input, skill, NightlyQuantiles.Probabilities);
        var lastHundred = ForecastBaselines.LastHundred(input.History, input.Now);
        var byPosition = ForecastBaselines.ByPosition(
            input.History,
            input.Now,
            [.. input.Open.Select((t, i) => (double)(night.WorkAhead(i) + t.Work))],
            input.Seed
        );
        return
        [
            .. input.Open.Select(
                (ticket, i) =>
                    new NightlyQuantiles(
                        ticket.Number,
                        night.days[i],
                        [.. lastHundred.Select(d => Math.Max(0, d - (input.Now - ticket.Arrived)))],
                        byPosition[i]
                    )
            ),
        ];
    }

    private static OpenTicket NewTicket(ForecastInput input) =>
        new(0, input.Now, (int)Math.Round(input.History.MeanWork));

    private static SimulatedDates Simulate(
        ForecastInput input,
        IReadOnlyList<OpenTicket> tickets
    ) => SimulatedDates.Run(input, tickets);

    private ForecastComparison Compare(ForecastScenario scenario)
    {
        var (changed, order) = scenario.Apply(input, Subjects);
        var after = Simulate(changed, order);
        var places = order.Select((t, i) => (t.Number, i)).ToDictionary();
        var forecast = Create();
        var moved = new List<TicketForecast>();
        for (var i = 0; i < Subjects.Length; i++)
        {
            var place = places[Subjects[i].Number];
            var scaled = Scale(days[i], simulated, i, after, place);
            moved.Add(
                ToForecast(i, scaled) with
                {
                    Place = place + 1,
                    WorkAhead = after.WorkAhead[place],
                }
            );
        }

        return new(
            forecast,
            new(moved[..^1], moved[^1], WholeQueue([.. moved[..^1]], after), forecast.Basis)
        );
    }

    private QueueForecast Create()
    {
        var tickets = Subjects.Select((_, i) => ToForecast(i, days[i])).ToList();
        return new(tickets[..^1], tickets[^1], WholeQueue(tickets[..^1], simulated), Basis());
    }

    private TicketForecast ToForecast(int index, double[] fromNow) =>
        new(
            Subjects[index].Number,
            index + 1,
            WorkAhead(index),
            ForecastDates.FromDays(input.Now, fromNow),
            fromNow
        );

    private ForecastDates WholeQueue(IReadOnlyList<TicketForecast> tickets, SimulatedDates dates)
    {
        var last = new double[levels.Length];
        for (var i = 0; i < last.Length; i++)
        {
            last[i] = Math.Max(
                tickets.Select(t => t.Days[i]).DefaultIfEmpty(0).Max(),
                dates.LastQuantile(levels[i])
            );
        }

        return ForecastDates.FromDays(input.Now, last);
    }

    private double[][] CalculateDays()
    {
        var ordinary = SimulatedDates.RunOrdinary(input, Subjects);
        var methods = new LeadTimeMethods(input.History, input.Now);
        var result = new double[Subjects.Length][];
        for (var i = 0; i < result.Length; i++)
        {
            var subject = new ForecastSubject(
                input.Now,
                Subjects[i].Arrived,
                WorkAhead(i) + Subjects[i].Work
            );
            var blend = new BlendedForecast(
                input.History,
                methods,
                subject,
                ordinary.DaysOf(i),
                skill.Weights
            );
            double[] plain = [.. levels.Select(l => Math.Max(0, blend.Quantile(l)))];
            result[i] = Scale(plain, ordinary, i, simulated, i);
        }

        LetNoneOvertake(result);
        return result;
    }

    /// <summary>Moves days as much as a change moves the simulation, by the ratio of the working time.</summary>
    private double[] Scale(
        double[] plain,
        SimulatedDates before,
        int placeBefore,
        SimulatedDates after,
        int placeAfter
    )
    {
        const double halfDay = 0.5;
        var time = input.History.Time;
        var start = time.FromDay(input.Now);
        var result = new double[plain.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var level = levels[i];
            var ratio =
                (time.FromDay(input.Now + after.Quantile(placeAfter, level)) - start + halfDay)
                / (time.FromDay(input.Now + before.Quantile(placeBefore, level)) - start + halfDay);
            var scaled = start + (time.FromDay(input.Now + plain[i]) - start) * ratio;
            result[i] = Math.Max(
                ratio == 1 ? plain[i] : Math.Max(0, time.ToDay(scaled) - input.Now),
                i > 0 ? result[i - 1] : 0
            );
        }

        return result;
    }

    /// <summary>
    /// The queue is first in, first out, so no ticket that waits for its turn is expected before one that is ahead of it. Where the
    /// methods say so, the dates of both meet in the middle.
    /// </summary>
    private void LetNoneOvertake(double[][] result)
    {
        int[] inTurn =
        [
            .. Enumerable
                .Range(0, Subjects.Length)
                .Where(i => Subjects[i].Kind == OpenTicketKind.Ready),
        ];
        for (var level = 0; level < levels.Length; level++)
        {
            var later = new double[inTurn.Length];
            var least = double.MaxValue;
            for (var i = inTurn.Length - 1; i >= 0; i--)
            {
                later[i] = least = Math.Min(least, result[inTurn[i]][level]);
            }

            double most = 0;
            for (var i = 0; i < inTurn.Length; i++)
            {
                most = Math.Max(most, result[inTurn[i]][level]);
                result[inTurn[i]][level] = (most + later[i]) / 2;
            }
        }
    }

    private long WorkAhead(int index) => simulated.WorkAhead[index];

    private ForecastBasis Basis()
    {
        const double weeks = ForecastStability.RecentDays / 7.0;
        var history = input.History;
        var since = input.Now - ForecastStability.RecentDays;
        return new(
            history.DeliveredCount(input.Now),
            (history.DeliveredCount(input.Now) - history.DeliveredCount(since)) / weeks,
            (history.ArrivedCount(input.Now) - history.ArrivedCount(since)) / weeks,
            skill.Weights,
            OutputDrawing.DefaultRuns
        );
    }
}
