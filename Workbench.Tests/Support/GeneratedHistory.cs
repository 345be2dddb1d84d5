namespace Workbench.Tests.Support;

/// <summary>
/// Generated pasts of a service group, for back-tests: working days, arrivals that come in bursts, a first in, first out queue and
/// tickets that wait for the customer.
/// </summary>
public static class GeneratedHistory
{
    public enum Kind
    {
        /// <summary>Arrivals and capacity stay the same.</summary>
        Steady,

        /// <summary>Arrivals double in three years, and the capacity follows late.</summary>
        Growing,

        /// <summary>More arrivals in spring and autumn, and less than half of the group in July.</summary>
        Seasonal,

        /// <summary>From one day to the next everything takes twice as long.</summary>
        Break,
    }

    private const int Days = 3 * 365;
    private static readonly DateOnly First = new(2022, 1, 3);

    /// <summary>Local times of arrival and delivery; null for what is open at the end.</summary>
    public static IReadOnlyList<(DateTime Arrived, DateTime? Delivered)> Create(Kind kind, int seed)
    {
        var random = new Random(seed);
        var arrivals = new List<DateTime>();
        var delivered = new Dictionary<int, DateTime>();
        var queue = new Queue<int>();
        var returning = new PriorityQueue<int, DateTime>();
        double capacity = 0;
        for (var day = 0; day < Days; day++)
        {
            var date = First.AddDays(day);
            if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                continue;
            }

            var burst = 0.5 + random.NextDouble();
            foreach (var time in Times(random, Poisson(random, ArrivalRate(kind, day) * burst)))
            {
                queue.Enqueue(arrivals.Count);
                arrivals.Add(date.ToDateTime(TimeOnly.MinValue).Add(time));
            }

            capacity += Poisson(random, Capacity(kind, day, date, queue.Count));
            foreach (var time in Times(random, (int)capacity))
            {
                var now = date.ToDateTime(TimeOnly.MinValue).Add(time);
                if (!returning.TryPeek(out var next, out var at) || at > now)
                {
                    if (!queue.TryPeek(out next) || arrivals[next] > now)
                    {
                        continue;
                    }

                    queue.Dequeue();
                    if (random.NextDouble() < 0.15)
                    {
                        returning.Enqueue(
                            next,
                            now.AddDays(1 + 6 * -Math.Log(1 - random.NextDouble()))
                        );
                        continue;
                    }
                }
                else
                {
                    returning.Dequeue();
                }

                delivered[next] = now;
            }

            capacity -= (int)capacity;
        }

        return
        [
            .. arrivals.Select(
                (a, i) => (a, delivered.TryGetValue(i, out var d) ? d : (DateTime?)null)
            ),
        ];
    }

    private static double ArrivalRate(Kind kind, int day) =>
        kind switch
        {
            Kind.Growing => 4.0 * (1 + day / (double)Days),
            Kind.Seasonal => 4.5 * (1 + 0.25 * Math.Sin(4 * Math.PI * day / 365)),
            _ => 4.5,
        };

    private static double Capacity(Kind kind, int day, DateOnly date, int waiting)
    {
        // A group works faster when much waits.
        var effort = 0.75 + 0.5 * Math.Min(1, waiting / 40.0);
        var ordinary = kind switch
        {
            Kind.Growing => 5.2 * (1 + Math.Max(0, day - 60) / (double)Days),
            Kind.Seasonal => date.Month == 7 ? 2.2 : 5.8,
            Kind.Break => day < Days * 0.55 ? 5.4 : 4.9,
            _ => 5.3,
        };
        return ordinary
            * effort
            * (kind == Kind.Break && day >= Days * 0.55 && waiting < 60 ? 0.62 : 1);
    }

    private static IEnumerable<TimeSpan> Times(Random random, int count) =>
        Enumerable
            .Range(0, count)
            .Select(_ => TimeSpan.FromMinutes(8 * 60 + random.Next(9 * 60)))
            .Order();

    private static int Poisson(Random random, double mean)
    {
        var limit = Math.Exp(-mean);
        var product = random.NextDouble();
        var count = 0;
        while (product > limit)
        {
            product *= random.NextDouble();
            count++;
        }

        return count;
    }
}
