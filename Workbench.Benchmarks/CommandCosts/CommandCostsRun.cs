using System.Collections.Concurrent;
using System.Diagnostics;
using Workbench.App.Operations.Verification;
using Workbench.Benchmarks.Figures;

namespace Workbench.Benchmarks.CommandCosts;

/// <summary>
/// Measures commands with 1, 8 and 50 callers, beside their own statements with the same values, prepared, on a copy of the
/// database. Both take turns, so that they meet the same machine.
/// </summary>
internal sealed class CommandCostsRun(BenchmarkHost host, MeasuredCommand command)
{
    private const int WarmUpCalls = 1_000;
    private const int Calls = 200;
    private const int Rounds = 3;
    private const int ProfiledRounds = 10;
    private static readonly int[] CallerCounts = [1, 8, 50];

    private int next = -1;

    private MeasuredCommand Command { get; } = command;

    /// <param name="connectionString">An empty PostgreSQL database whose user may create databases; null for SQLite.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(string? connectionString)
    {
        var benchmark = connectionString is null ? "commands" : "commands, PostgreSQL";
        var figures = new List<Figure>();
        var differences = await ForEachCommandAsync(
            connectionString,
            async run =>
            {
                await run.WarmUpAsync();
                foreach (var callers in CallerCounts)
                {
                    var cost = await run.MeasureAsync(callers);
                    figures.AddRange(
                        cost.ToFigures(benchmark, $"{run.Command.Name}, {callers} callers")
                    );
                }
            }
        );
        return
        [
            .. figures,
            new(benchmark, "differences in the ledger", differences, "") { Aim = Aim.None },
        ];
    }

    /// <summary>Repeats each command by one caller for a profiler, after the warm-up.</summary>
    public static Task<int> RepeatAsync(string? connectionString) =>
        ForEachCommandAsync(
            connectionString,
            async run =>
            {
                await run.WarmUpAsync();
                for (var round = 0; round < ProfiledRounds; round++)
                {
                    await run.Command.Prepare(WarmUpCalls);
                    await run.CallAsync(callers: 1, WarmUpCalls, []);
                }
            }
        );

    /// <summary>Lists the statements of one call of each command.</summary>
    public static Task<int> ListStatementsAsync(string? connectionString) =>
        ForEachCommandAsync(
            connectionString,
            async run =>
            {
                await run.Command.Prepare(2);
                await run.CallAsync(callers: 1, 1, []);
                Console.WriteLine(run.Command.Name);
                foreach (var statement in (await run.RecordAsync(callers: 1, 1))[0])
                {
                    Console.WriteLine($"  {statement.Text.ReplaceLineEndings("\n  ")}");
                }
            }
        );

    /// <returns>The number of differences in the ledger.</returns>
    private static async Task<int> ForEachCommandAsync(
        string? connectionString,
        Func<CommandCostsRun, Task> measure
    )
    {
        var different = 0;
        foreach (
            var create in new[] { MeasuredCommand.TakeNextAsync, MeasuredCommand.RegisterTimeAsync }
        )
        {
            await using var database = await BenchmarkDatabase.CreateAsync(connectionString);
            await using var host = await BenchmarkHost.OpenAsync(
                database.Storage,
                new WorkdayClock()
            );
            await measure(new(host, await create(host)));
            await using var db = host.CreateDbContext();
            different += (await LedgerVerifier.FindDifferencesAsync(db, default)).Count;
        }

        return different;
    }

    /// <summary>Runs everything until the runtime has compiled it for good: the first calls are not what is measured.</summary>
    private async Task WarmUpAsync()
    {
        await Command.Prepare(WarmUpCalls);
        await CallAsync(CallerCounts[^1], WarmUpCalls / 2, []);
        await Task.Delay(TimeSpan.FromSeconds(1));
        await CallAsync(callers: 1, WarmUpCalls / 2, []);
        await Task.Delay(TimeSpan.FromSeconds(1));
        await MeasureRoundAsync(CallerCounts[^1], [], []);
    }

    private async Task<CommandCost> MeasureAsync(int callers)
    {
        var (latencies, bareLatencies) = (new List<double>(), new ConcurrentBag<double>());
        var rounds =
            new List<(
                Measurement Program,
                Measurement Bare,
                double Statements,
                double RoundTrips
            )>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(await MeasureRoundAsync(callers, latencies, bareLatencies));
        }

        latencies.Sort();
        return new(
            Measurement.Sum([.. rounds.Select(r => r.Program)]),
            Measurement.Sum([.. rounds.Select(r => r.Bare)]),
            latencies,
            [.. bareLatencies.Order()],
            rounds.Average(r => r.Statements),
            rounds.Average(r => r.RoundTrips)
        );
    }

    private async Task<(
        Measurement Program,
        Measurement Bare,
        double Statements,
        double RoundTrips
    )> MeasureRoundAsync(int callers, List<double> latencies, ConcurrentBag<double> bareLatencies)
    {
        await Command.Prepare(2 * Calls);
        var program = await Measurement.MeasureAsync(
            Calls,
            () => CallAsync(callers, Calls, latencies)
        );
        await using var copy = await DatabaseCopy.CreateAsync(host);
        var transactions = await RecordAsync(callers, Calls);
        await using var replay = await BareReplay.OpenAsync(copy, callers);
        var bare = await Measurement.MeasureAsync(
            transactions.Count,
            () => replay.RunAsync(transactions, bareLatencies)
        );
        return (
            program,
            bare,
            transactions.Average(t => t.Sum(s => s.Count)),
            transactions.Average(t => t.Count)
        );
    }

    private async Task<IReadOnlyList<IReadOnlyList<RecordedStatement>>> RecordAsync(
        int callers,
        int calls
    )
    {
        using var recorder = new StatementRecorder();
        await CallAsync(callers, calls, []);
        return recorder.Transactions;
    }

    private async Task CallAsync(int callers, int calls, List<double> latencies)
    {
        var left = calls;
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, callers)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        var own = new List<double>(calls);
                        while (Interlocked.Decrement(ref left) >= 0)
                        {
                            var since = Stopwatch.GetTimestamp();
                            await Command.Call(Interlocked.Increment(ref next));
                            own.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                        }

                        return own;
                    })
                )
        );
        latencies.AddRange(all.SelectMany(l => l));
    }
}
