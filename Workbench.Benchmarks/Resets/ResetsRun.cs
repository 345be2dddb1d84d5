using System.Diagnostics;
using System.Globalization;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Operations.Verification;
using Workbench.App.Settings;
using Workbench.Domain;

namespace Workbench.Benchmarks.Resets;

/// <summary>Measures a night with many due agreements, reset while people go on reading and writing.</summary>
internal static class ResetsRun
{
    private const int BackgroundUsers = 20;

    public static async Task<int> RunAsync(int count, string? connectionString)
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
            Print($"{run.Resets.Count} resets, {run.Failed.Count} failed, in {seconds:0.0} s");
            Print(
                $"{run.Resets.Count / seconds:0} agreements/s; bare loop of the same rows {bare:0} /s; ratio {bare * seconds / run.Resets.Count:0.0}"
            );
            Print($"writes meanwhile: {Format(load.Writes)}");
            Print($"page reads meanwhile: {Format(load.Reads)}");
            Print($"waits for the write gate: {Format(waits.Milliseconds)}");
            var wrong = await DueAgreements.CountWrongAsync(host, count);
            await using var db = host.CreateDbContext();
            var differences = await LedgerVerifier.FindDifferencesAsync(db, default);
            Print($"{wrong} not reset exactly once, {differences.Count} differences in the ledger");
            return wrong + differences.Count + run.Failed.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Format(IReadOnlyCollection<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        return sorted.Count == 0
            ? "none"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{sorted.Count}, median {At(0.5):0.0} ms, 95th percentile {At(0.95):0.0} ms, longest {sorted[^1]:0.0} ms"
            );

        double At(double share) => sorted[(int)(share * (sorted.Count - 1))];
    }

    private static void Print(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
