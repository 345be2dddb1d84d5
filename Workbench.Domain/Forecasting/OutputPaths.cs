namespace Workbench.Domain.Forecasting;

/// <summary>
/// Possible futures of the group's output: whole past weeks, drawn again and again. Recent weeks, and weeks that began with as
/// much open work as now, are drawn more often. Work is in thousandths, so that sums are exact.
/// </summary>
[Rule("D5")]
internal sealed class OutputPaths
{
    public const int Scale = 1000;

    private const int DaysOfBlock = 5;

    private readonly long[][] sums;
    private readonly int[] days;

    private OutputPaths(long[][] sums, int[] days) => (this.sums, this.days) = (sums, days);

    public int Runs => sums.Length;

    /// <summary>How many working days each future has.</summary>
    public int Length => days.Length;

    /// <returns>Null if there is no past week to draw.</returns>
    public static OutputPaths? Draw(ForecastHistory history, double now, OutputDrawing drawing)
    {
        var first = WorkingDayFrom((int)now + (history.WholeDays ? 1 : 0));
        var blocks = PastBlocks.Read(history, first, now, drawing);
        if (blocks.Count == 0)
        {
            return null;
        }

        var dayNumbers = WorkingDaysFrom(first, drawing.MaxDays);
        var factors = Factors(history, now, dayNumbers, drawing.Capacity);
        var runs = new long[drawing.Runs][];
        for (var run = 0; run < runs.Length; run++)
        {
            runs[run] = DrawRun(
                blocks,
                dayNumbers,
                factors,
                new(drawing.Seed, run),
                drawing.MaxWork
            );
        }

        return new(runs, dayNumbers);
    }

    /// <summary>Returns the output of a day of a future; nothing behind its end.</summary>
    public long OutputOf(int run, int index) =>
        index >= sums[run].Length ? 0
        : index == 0 ? sums[run][0]
        : sums[run][index] - sums[run][index - 1];

    /// <summary>Returns the first day of a future on which that much work is done, as an index; the length if none is.</summary>
    public int IndexReached(int run, long work)
    {
        var sum = sums[run];
        var (low, high) = (0, sum.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sum[middle] >= work ? (low, middle) : (middle + 1, high);
        }

        return low >= sum.Length ? days.Length : low;
    }

    /// <summary>Returns the day of an index. The time of day is spread over the runs.</summary>
    public double DayOf(int index, int run, bool wholeDays)
    {
        const double earliest = 0.35;
        const double spread = 0.40;
        var day = index < days.Length ? days[index] : days[^1] + 1 + (index - days.Length);
        return wholeDays ? day : day + earliest + spread * (run + 0.5) / Runs;
    }

    /// <summary>Returns the index of the first working day that is not before a day.</summary>
    public int IndexOf(double day)
    {
        var found = Array.BinarySearch(days, (int)day);
        return found >= 0 ? found : ~found;
    }

    private static long[] DrawRun(
        PastBlocks blocks,
        int[] days,
        double[] factors,
        SeededRandom random,
        long maxWork
    )
    {
        var outputs = new long[days.Length];
        long sum = 0;
        for (var i = 0; i < days.Length; )
        {
            var block = blocks.Draw(random.At(i / DaysOfBlock));
            for (var j = 0; j < DaysOfBlock && i < days.Length; j++, i++)
            {
                sum += (long)Math.Round(block[j] * factors[i] * Scale);
                outputs[i] = sum;
            }

            if (sum >= maxWork)
            {
                return outputs[..i];
            }
        }

        return outputs;
    }

    /// <summary>The capacity of each day; of today, what is left of it.</summary>
    private static double[] Factors(
        ForecastHistory history,
        double now,
        int[] days,
        CapacityCalendar capacity
    )
    {
        const double endOfWork = 17 / 24.0;
        const double hoursOfWork = 9 / 24.0;
        var factors = new double[days.Length];
        for (var i = 0; i < days.Length; i++)
        {
            factors[i] = capacity.ShareOn(days[i]);
        }

        if (!history.WholeDays && days[0] == (int)now)
        {
            factors[0] *= Math.Clamp((endOfWork - (now - (int)now)) / hoursOfWork, 0, 1);
        }

        return factors;
    }

    private static int[] WorkingDaysFrom(int first, int count)
    {
        var found = new int[count];
        var day = first;
        for (var i = 0; i < count; i++, day = WorkingDayFrom(day + 1))
        {
            found[i] = day;
        }

        return found;
    }

    private static int WorkingDayFrom(int day)
    {
        while (!WorkingTime.IsWorkingDay(day))
        {
            day++;
        }

        return day;
    }

    /// <summary>The past weeks with the chance of each.</summary>
    private sealed class PastBlocks
    {
        /// <summary>Adds to the open work, so that a nearly empty queue is not compared by a factor.</summary>
        private const double LoadOffset = 3;
        private const double RecencyHalfLife = 120;
        private const double FloorHalfLife = 60;
        private const double Floor = 1e-4;
        private const double OtherBusyness = 0.2;

        private readonly List<double[]> outputs = [];
        private readonly List<double> chances = [];

        public int Count => outputs.Count;

        public double[] Draw(double random)
        {
            var found = chances.BinarySearch(random * chances[^1]);
            return outputs[Math.Min(found >= 0 ? found + 1 : ~found, outputs.Count - 1)];
        }

        /// <param name="first">First day that is simulated.</param>
        /// <param name="now">The deliveries of its day are known only if times are whole days.</param>
        public static PastBlocks Read(
            ForecastHistory history,
            int first,
            double now,
            OutputDrawing drawing
        )
        {
            var known = (int)now - (history.WholeDays ? 0 : 1);
            var loadNow = history.LoadAt(now) / history.MeanWork;
            var blocks = new PastBlocks();
            double sum = 0;
            for (var age = 7; age <= drawing.WindowDays; age += 7)
            {
                var start = first - age;
                if (start < history.FirstDay)
                {
                    break;
                }

                if (ReadBlock(history, start, known, drawing.Capacity) is { } output)
                {
                    sum += Weight(history, start, age, loadNow, first, drawing);
                    blocks.outputs.Add(output);
                    blocks.chances.Add(sum);
                }
            }

            return blocks;
        }

        private static double Weight(
            ForecastHistory history,
            int start,
            int age,
            double loadNow,
            int first,
            OutputDrawing drawing
        )
        {
            if (drawing.LoadWidth is not { } width)
            {
                return 1;
            }

            var load = history.LoadAtStartOf(start) / history.MeanWork;
            var distance = Math.Log((load + LoadOffset) / (loadNow + LoadOffset)) / width;
            var weight =
                Math.Pow(0.5, age / RecencyHalfLife) * Math.Exp(-distance * distance / 2)
                + Floor * Math.Pow(0.5, age / FloorHalfLife);
            return drawing.IsBusy(start) == drawing.IsBusy(first) ? weight : weight * OtherBusyness;
        }

        /// <summary>
        /// Reads five working days from a day on; what was done on days off counts for the next working day.
        /// </summary>
        private static double[]? ReadBlock(
            ForecastHistory history,
            int start,
            int known,
            CapacityCalendar capacity
        )
        {
            const double minShare = 0.2;
            var output = new double[DaysOfBlock];
            long carried = 0;
            for (var (day, i) = (start, 0); i < DaysOfBlock; day++)
            {
                if (day > known)
                {
                    return null;
                }

                carried += history.OutputOn(day);
                if (WorkingTime.IsWorkingDay(day))
                {
                    output[i++] = carried / Math.Max(minShare, capacity.ShareOn(day));
                    carried = 0;
                }
            }

            return output;
        }
    }
}
