using System.Diagnostics;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Operations.Verification;
using Workbench.App.Settings;
using Workbench.Benchmarks.Figures;
using Workbench.Domain;

namespace Workbench.Benchmarks.Resets;

/// <summary>Measures a night with many due agreements, reset while people go on reading and writing.</summary>
internal static class ResetsRun
{
    private const int BackgroundUsers = 20;

    public static async Task<IReadOnlyList<Figure>> RunAsync(int count, string? connectionString)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-resets-").FullName;
        var storage = new StorageSettings(
            connectionString is null ? StorageProvider.Sqlite : StorageProvider.PostgreSql,
            connectionString ?? "",
            folder
        );
        try
        {
            await using var host = await BenchmarkHost.OpenAsync(storage);
            return await MeasureAsync(
                host,
                storage,
                count,
                (what, value, unit) =>
                    new(
                        connectionString is null ? "resets" : "resets, PostgreSQL",
                        $"{count} resets: {what}",
                        value,
                        unit
                    )
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(
        BenchmarkHost host,
        StorageSettings storage,
        int count,
        Func<string, double, string, Figure> create
    )
    {
        var people = await BenchmarkData.AddCustomersAsync(host, BackgroundUsers, hours: 100);
        await DueAgreements.AddAllAsync(host, count);

        using var waits = new WriteGateWaitListener();
        using var stop = new CancellationTokenSource();
        var load = new BackgroundLoad(host, people);
        var loading = Task.Run(() => load.RunAsync(stop.Token));
        var since = Stopwatch.GetTimestamp();
        var run = await host.Get<RunResets>().RunAsync(Actor.Program, null, default);
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        await stop.CancelAsync();
        await loading;

        var bare = await RawSqlResets.PerSecondAsync(storage, Math.Min(count, 5_000));
        var wrong = await DueAgreements.CountWrongAsync(host, count);
        await using var db = host.CreateDbContext();
        var differences = await LedgerVerifier.FindDifferencesAsync(db, default);
        return
        [
            create("agreements a second", run.Resets.Count / seconds, "") with
            {
                Baseline = bare,
            },
            .. Times("writes meanwhile", load.Writes, create),
            .. Times("page reads meanwhile", load.Reads, create),
            .. Times("waits for the write gate", waits.Milliseconds, create),
            create(
                "failed, not reset exactly once, or different in the ledger",
                run.Failed.Count + wrong + differences.Count,
                ""
            ) with
            {
                Aim = Aim.None,
            },
        ];
    }

    private static IEnumerable<Figure> Times(
        string what,
        IReadOnlyCollection<double> milliseconds,
        Func<string, double, string, Figure> create
    ) =>
        milliseconds.Count == 0
            ? []
            :
            [
                create($"{what}, median", milliseconds.Median(), "ms"),
                create($"{what}, 95 %", milliseconds.At(0.95), "ms"),
                create($"{what}, longest", milliseconds.Max(), "ms"),
            ];
}
