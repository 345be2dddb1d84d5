namespace Workbench.Domain.Forecasting;

/// <summary>The days from now on which each open ticket is delivered in the possible futures.</summary>
[Rule("D5")]
internal sealed class SimulatedDates
{
    private readonly double[][] sorted;
    private readonly double[] last;

    private SimulatedDates(double[][] sorted, double[] last, long[] workAhead) =>
        (this.sorted, this.last, WorkAhead) = (sorted, last, workAhead);

    /// <summary>The work before each ticket.</summary>
    public long[] WorkAhead { get; }

    /// <summary>Simulates with the capacity of each day and with tickets that wait for something.</summary>
    public static SimulatedDates Run(ForecastInput input, IReadOnlyList<OpenTicket> tickets)
    {
        var paths = OutputPaths.Draw(input.History, input.Now, Drawing(input, input.Capacity));
        return paths is null
            ? Unknown(tickets)
            : Collect(input, tickets, paths, new QueueSimulation(paths, input, tickets).Run());
    }

    /// <summary>Simulates with the ordinary capacity and as if every ticket could be worked on.</summary>
    public static SimulatedDates RunOrdinary(ForecastInput input, IReadOnlyList<OpenTicket> tickets)
    {
        var ordinary = input.Capacity.UpTo(input.Now);
        var paths = OutputPaths.Draw(input.History, input.Now, Drawing(input, ordinary));
        OpenTicket[] ready = [.. tickets.Select(t => t with { Kind = OpenTicketKind.Ready })];
        return paths is null
            ? Unknown(tickets)
            : Collect(input, ready, paths, new QueueSimulation(paths, input, ready).Run());
    }

    public double[] DaysOf(int place) => sorted[place];

    public double Quantile(int place, double level) => Quantiles.Calculate(sorted[place], level);

    /// <summary>Returns the quantile of the day on which the last ticket is delivered, without the new one.</summary>
    public double LastQuantile(double level) =>
        last.Length == 0 ? 0 : Quantiles.Calculate(last, level);

    private static OutputDrawing Drawing(ForecastInput input, CapacityCalendar capacity) =>
        new(input.Seed) { Capacity = capacity, BusyPeriods = input.BusyPeriods };

    private static SimulatedDates Unknown(IReadOnlyList<OpenTicket> tickets) =>
        new([.. tickets.Select(_ => new double[] { 0 })], [], SumWork(tickets));

    private static SimulatedDates Collect(
        ForecastInput input,
        IReadOnlyList<OpenTicket> tickets,
        OutputPaths paths,
        int[][] done
    )
    {
        var days = new double[done.Length][];
        var latest = new double[paths.Runs];
        for (var i = 0; i < done.Length; i++)
        {
            days[i] = new double[paths.Runs];
            for (var run = 0; run < paths.Runs; run++)
            {
                var day = paths.DayOf(done[i][run], run, input.History.WholeDays) - input.Now;
                days[i][run] = Math.Max(0, day);
                latest[run] =
                    tickets[i].Number == 0 ? latest[run] : Math.Max(latest[run], days[i][run]);
            }

            Array.Sort(days[i]);
        }

        Array.Sort(latest);
        return new(days, latest, SumWork(tickets));
    }

    private static long[] SumWork(IReadOnlyList<OpenTicket> tickets)
    {
        var ahead = new long[tickets.Count];
        for (var i = 1; i < ahead.Length; i++)
        {
            ahead[i] = ahead[i - 1] + tickets[i - 1].Work;
        }

        return ahead;
    }
}
