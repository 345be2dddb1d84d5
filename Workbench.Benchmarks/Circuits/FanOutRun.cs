using System.Diagnostics;
using Workbench.App.Settings;
using Workbench.Benchmarks.Figures;
using Workbench.Benchmarks.Pages;

namespace Workbench.Benchmarks.Circuits;

/// <summary>
/// Measures how a change reaches 1, 200 and 1 000 open queue pages of the published program. A technician takes a ticket every
/// second. Measures the time from the call until the shorter queue has arrived at the pages, the statements and the processor
/// time of a change, and how long the take itself lasted.
/// </summary>
internal static class FanOutRun
{
    private const string Address = "http://localhost:5296";
    private const string Person = "Anna Lind";
    private const int WarmUpCount = 5;
    private const int ChangeCount = 20;
    private const int TicketCount = 150;

    private const double MaxStatements = 200;

    /// <summary>A take with a thousand open pages against one with a single page.</summary>
    private const double MaxTakeRatio = 1.5;
    private static readonly int[] CircuitCounts = [1, 200, 1000];
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <param name="program">The published Workbench.App.dll.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(string program)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-fan-out-").FullName;
        var pipe = $"workbench-{Guid.NewGuid():N}";
        try
        {
            using (var first = await PublishedApp.StartAsync(program, folder, Address))
            {
                await PublishedApp.StopAsync(first.Process);
            }

            await using (
                var host = await BenchmarkHost.OpenAsync(new(StorageProvider.Sqlite, "", folder))
            )
            {
                var customers = await BenchmarkData.AddCustomersAsync(host, 10, 100, first: 5000);
                await BenchmarkData.AddTicketsAsync(host, customers, TicketCount);
            }

            using var app = await PublishedApp.StartAsync(
                program,
                folder,
                Address,
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["DOTNET_STARTUP_HOOKS"] = typeof(FanOutRun).Assembly.Location,
                    [StartupHook.ChangesPipeVariable] = pipe,
                    ["Queue__MaxStartedTickets"] = "1000",
                }
            );
            try
            {
                return await MeasureAsync(
                    new(Address + "/queue"),
                    await SessionCookie.SignInAsync(Address, Person, "en-GB"),
                    pipe
                );
            }
            finally
            {
                await PublishedApp.StopAsync(app.Process);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<Figure>> MeasureAsync(Uri page, string session, string pipe)
    {
        await using var changes = await ChangeClient.ConnectAsync(pipe);
        await using var open = new OpenCircuits();
        var figures = new List<Figure>();
        double? takeOfOne = null;
        foreach (var count in CircuitCounts)
        {
            await open.OpenAsync(page, session, count - open.Count);
            await changes.TakeAsync();
            await Task.Delay(TimeSpan.FromSeconds(3));
            for (var i = 0; i < WarmUpCount; i++)
            {
                await changes.TakeAsync();
                await Task.Delay(Interval);
            }

            await Task.Delay(TimeSpan.FromSeconds(3));
            var (takeMedian, measured) = await MeasureChangesAsync(open, changes, takeOfOne);
            takeOfOne ??= takeMedian;
            figures.AddRange(measured);
        }

        foreach (var line in await changes.StatementsAsync())
        {
            Console.WriteLine($"  {line}");
        }

        return figures;
    }

    /// <summary>Makes the changes of one number of pages. Returns the median of the takes beside the figures.</summary>
    private static async Task<(double Take, IReadOnlyList<Figure> Figures)> MeasureChangesAsync(
        OpenCircuits open,
        ChangeClient changes,
        double? takeOfOne
    )
    {
        await changes.StatementsAsync();
        var before = await changes.UsageAsync();
        var batches = open.All.Sum(c => c.Batches);
        var waiting = open.All.Min(c => c.QueueLengths[^1].Length);
        var (takes, starts) = await TakeTicketsAsync(changes);
        await WaitUntilShownAsync(open, waiting - ChangeCount, starts[^1]);
        var after = await changes.UsageAsync();
        var seen = open
            .All.SelectMany(c => starts.Select((start, i) => Seen(c, start, waiting - i - 1)))
            .Order()
            .ToList();
        IReadOnlyList<Figure> figures =
        [
            Create("shown, median", seen.Median(), "ms"),
            Create("shown, 99 %", seen.At(0.99), "ms") with
            {
                Aim = Aim.AtMost(MaxShownMs(open.Count)),
            },
            Create("shown, last", seen[^1], "ms"),
            Create("take, median", takes.Median(), "ms") with
            {
                Baseline = takeOfOne,
                Aim = takeOfOne is null ? null : Aim.RatioAtMost(MaxTakeRatio),
            },
            Create("take, longest", takes.Max(), "ms"),
            Create("statements a change", PerChange(after.Statements - before.Statements), "") with
            {
                Aim = Aim.AtMost(MaxStatements),
            },
            Create(
                "processor a change",
                PerChange(after.ProcessorMilliseconds - before.ProcessorMilliseconds),
                "ms"
            ),
            Create(
                "batches a change and circuit",
                PerChange(open.All.Sum(c => c.Batches) - batches) / open.Count,
                ""
            ),
        ];
        return (takes.Median(), figures);

        Figure Create(string what, double value, string unit) =>
            new("fan-out", $"{open.Count} pages: {what}", value, unit);
    }

    /// <summary>Takes a ticket every second. Returns how long each take lasted, and when it began.</summary>
    private static async Task<(List<double> Takes, List<long> Starts)> TakeTicketsAsync(
        ChangeClient changes
    )
    {
        var takes = new List<double>();
        var starts = new List<long>();
        for (var i = 0; i < ChangeCount; i++)
        {
            starts.Add(Stopwatch.GetTimestamp());
            takes.Add(await changes.TakeAsync());
            var rest = Interval - Stopwatch.GetElapsedTime(starts[^1]);
            await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
        }

        return (takes, starts);
    }

    private static async Task WaitUntilShownAsync(OpenCircuits open, int length, long lastStart)
    {
        while (
            open.All.Any(c => c.QueueLengths[^1].Length > length)
            && Stopwatch.GetElapsedTime(lastStart) < Timeout
        )
        {
            await Task.Delay(100);
        }
    }

    private static double MaxShownMs(int pages) => pages > 200 ? 2000 : 1000;

    private static double PerChange(long sum) => sum / (double)ChangeCount;

    /// <summary>Returns the milliseconds until the circuit got the queue of at most that length; infinity if never.</summary>
    private static double Seen(Circuit circuit, long start, int length)
    {
        foreach (var (at, shown) in circuit.QueueLengths)
        {
            if (at >= start && shown <= length)
            {
                return Stopwatch.GetElapsedTime(start, at).TotalMilliseconds;
            }
        }

        return double.PositiveInfinity;
    }
}
