using System.Diagnostics;
using System.Globalization;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Operations.Verification;
using Workbench.App.Settings;
using Workbench.Domain;

namespace Workbench.Benchmarks.TakeNextLoad;

/// <summary>
/// Measures 50 technicians who empty a queue of 2 000, beside as many bare updates in transactions on the same database.
/// </summary>
internal static class TakeNextRun
{
    private const int TechnicianCount = 50;
    private const int TicketCount = 2_000;
    private const int WarmUpTickets = 2_000;
    private const int CustomerCount = 100;

    public static async Task<int> RunAsync(string? connectionString)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-take-").FullName;
        var storage = new StorageSettings(
            connectionString is null ? StorageProvider.Sqlite : StorageProvider.PostgreSql,
            connectionString ?? "",
            folder
        );
        try
        {
            await using var host = await BenchmarkHost.OpenAsync(storage);
            var technicians = await BenchmarkData.AddTechniciansAsync(host, TechnicianCount);
            var customers = await BenchmarkData.AddCustomersAsync(host, CustomerCount, hours: 100);
            var bare = await RawSqlUpdates.OpenAsync(storage);

            await BenchmarkData.AddTicketsAsync(host, customers, WarmUpTickets);
            await MeasureAsync(() => TakeAllAsync(host, technicians));
            await MeasureAsync(() => bare.RunAsync(TechnicianCount, WarmUpTickets));

            await BenchmarkData.AddTicketsAsync(host, customers, TicketCount);
            var taking = await MeasureAsync(() => TakeAllAsync(host, technicians));
            var updating = await MeasureAsync(() => bare.RunAsync(TechnicianCount, TicketCount));

            Print($"take next, {storage.Provider}", taking);
            Print("bare update", updating);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"ratio {updating.PerSecond / taking.PerSecond:0.0}"
                )
            );
            await using var db = host.CreateDbContext();
            var differences = await LedgerVerifier.FindDifferencesAsync(db, default);
            Console.WriteLine(differences.Count == 0 ? "The ledger is correct" : differences[0]);
            return taking.OperationCount == TicketCount && differences.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> TakeAllAsync(BenchmarkHost host, List<Actor> technicians) =>
        (await Task.WhenAll(technicians.Select(t => Task.Run(() => TakeAllAsync(host, t))))).Sum();

    private static async Task<int> TakeAllAsync(BenchmarkHost host, Actor technician)
    {
        var takeNext = host.Get<TakeNext>();
        var taken = 0;
        while (
            await takeNext.RunAsync(technician, Guid.NewGuid(), default) is TakeNextOutcome.Started
        )
        {
            taken++;
        }

        return taken;
    }

    private static async Task<Measurement> MeasureAsync(Func<Task<int>> run)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var since = Stopwatch.GetTimestamp();
        var done = await run();
        var elapsed = Stopwatch.GetElapsedTime(since);
        process.Refresh();
        return new(done, elapsed, process.TotalProcessorTime - cpu);
    }

    private static void Print(string what, Measurement measurement) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -24} {measurement.OperationCount, 6} in {measurement.Elapsed.TotalSeconds, 6:0.00} s {measurement.PerSecond, 8:0} /s {measurement.CpuMillisecondsPerOperation, 7:0.00} ms CPU each"
            )
        );
}
