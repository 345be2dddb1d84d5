using System.Diagnostics;
using System.Globalization;
using Workbench.App.Settings;
using Workbench.Benchmarks.Circuits;
using Workbench.Benchmarks.CommandCosts;
using Workbench.Benchmarks.Crash;
using Workbench.Benchmarks.Figures;
using Workbench.Benchmarks.History;
using Workbench.Benchmarks.Pages;
using Workbench.Benchmarks.QueuePages;
using Workbench.Benchmarks.Resets;
using Workbench.Benchmarks.Sales;
using Workbench.Benchmarks.Search;

namespace Workbench.Benchmarks;

/// <summary>
/// Runs every benchmark, in a form that fits half an hour together, and writes their figures to the table in docs/benchmarks.md.
/// The table is written after each benchmark, so that a run that is ended keeps what it measured.
/// </summary>
internal static class AllRun
{
    private const string Only = "--only";
    private const int SmallHistory = 10_000;
    private const int LargeHistory = 1_000_000;
    private const int LargeHistoryOfPostgreSql = 100_000;

    /// <param name="program">The published Workbench.App.dll.</param>
    /// <param name="options">
    /// The connection string of a PostgreSQL database whose user may create databases, and after "--only" the benchmarks to run.
    /// </param>
    /// <returns>The exit code: 1 if something was lost or wrong.</returns>
    public static async Task<int> RunAsync(string program, string[] options)
    {
        var at = Array.IndexOf(options, Only);
        var only = at < 0 ? [] : options[at + 1].Split(',');
        var connection = options is [var first, ..] && at != 0 ? first : null;
        var exitCode = 0;
        FigureTable.WritesDocs = true;
        foreach (
            var (name, run) in Benchmarks(program, connection)
                .Where(b => only.Length == 0 || only.Contains(b.Name, StringComparer.Ordinal))
        )
        {
            var since = Stopwatch.GetTimestamp();
            var figures = await run();
            exitCode |= FigureTable.Print(figures);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s"
                )
            );
        }

        return exitCode;
    }

    private static IEnumerable<(string Name, Func<Task<IReadOnlyList<Figure>>> Run)> Benchmarks(
        string program,
        string? connection
    )
    {
        yield return ("pages", () => PagesRun.RunAsync(program));
        yield return ("circuits", () => CircuitsRun.RunAsync(program));
        yield return ("fan-out", () => FanOutRun.RunAsync(program));
        yield return ("queue-page", () => QueuePageRun.RunAsync(program, 5_000));
        yield return ("queue", () => QueueRun.RunAsync(30_000, null));
        yield return ("commands", () => CommandCostsRun.RunAsync(null));
        yield return ("sales-desk", () => SalesDeskRun.RunAsync(2_000, null));
        yield return ("find", () => CustomerSearchRun.RunAsync(10_000, null));
        yield return ("resets", () => ResetsRun.RunAsync(5_000, null));
        yield return ("crash", () => CrashRun.RunAsync(kills: 10, null));
        yield return ("history", () => HistoryAsync(program, null, LargeHistory));
        if (connection is null)
        {
            yield break;
        }

        yield return ("commands-postgresql", () => CommandCostsRun.RunAsync(connection));
        yield return ("crash-postgresql", () => CrashRun.RunAsync(kills: 10, connection));
        yield return (
            "sales-desk-postgresql",
            () => InNewDatabaseAsync(connection, c => SalesDeskRun.RunAsync(2_000, c))
        );
        yield return (
            "find-postgresql",
            () => InNewDatabaseAsync(connection, c => CustomerSearchRun.RunAsync(10_000, c))
        );
        yield return (
            "resets-postgresql",
            () => InNewDatabaseAsync(connection, c => ResetsRun.RunAsync(2_000, c))
        );
        yield return (
            "history-postgresql",
            () => HistoryAsync(program, connection, LargeHistoryOfPostgreSql)
        );
    }

    private static async Task<IReadOnlyList<Figure>> InNewDatabaseAsync(
        string connection,
        Func<string, Task<IReadOnlyList<Figure>>> run
    )
    {
        await using var database = await BenchmarkDatabase.CreateAsync(connection);
        return await run(database.Storage.ConnectionString);
    }

    /// <summary>Fills two databases, opens every page on both, and searches the tickets of the large one.</summary>
    private static async Task<IReadOnlyList<Figure>> HistoryAsync(
        string program,
        string? connection,
        int large
    )
    {
        await using var few = await BenchmarkDatabase.CreateAsync(connection);
        await using var many = await BenchmarkDatabase.CreateAsync(connection);
        await HistorySeed.RunAsync(SmallHistory, few.Storage);
        var seed = await HistorySeed.RunAsync(large, many.Storage);
        var pages = await PageReadsRun.RunAsync(
            program,
            (SmallHistory, NameOf(few)),
            (large, NameOf(many))
        );
        return [.. seed, .. pages, .. await PaletteRun.RunAsync(many.Storage)];
    }

    private static string NameOf(BenchmarkDatabase database) =>
        database.Storage.Provider == StorageProvider.Sqlite
            ? database.Storage.DataFolder
            : database.Storage.ConnectionString;
}
