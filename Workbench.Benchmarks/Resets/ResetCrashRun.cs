using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Operations.Verification;
using Workbench.App.Settings;
using Workbench.Benchmarks.Figures;
using Workbench.Domain;

namespace Workbench.Benchmarks.Resets;

/// <summary>
/// Kills the reset job repeatedly in the middle. Checks after each kill that every term was reset at most once and that the
/// ledger is correct. Finally lets the job finish: every term is reset exactly once.
/// </summary>
internal static class ResetCrashRun
{
    /// <summary>Runs the reset job that is killed.</summary>
    public static async Task<int> RunResetsAsync(string folder)
    {
        await using var host = await BenchmarkHost.OpenAsync(
            new(StorageProvider.Sqlite, "", Path.GetFullPath(folder))
        );
        await host.Get<RunResets>().RunAsync(Actor.Program, null, default);
        return 0;
    }

    public static async Task<IReadOnlyList<Figure>> RunAsync(int kills, int count)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-reset-kills-").FullName;
        var storage = new StorageSettings(StorageProvider.Sqlite, "", folder);
        try
        {
            await using (var host = await BenchmarkHost.OpenAsync(storage))
            {
                await DueAgreements.AddAllAsync(host, count);
            }

            var isSound = true;
            var before = 0;
            Console.WriteLine("kill  ms after its first  reset  twice  ledger");
            for (var kill = 1; kill <= kills; kill++)
            {
                var after = TimeSpan.FromMilliseconds(Random.Shared.Next(50, 1_500));
                await RunUntilKilledAsync(storage, before, after);
                var (reset, twice, differences) = await VerifyAsync(storage);
                // A kill before the first reset or after the last would prove nothing.
                isSound &= reset > before && reset < count && twice == 0 && differences == 0;
                before = reset;
                Print(
                    $"{kill, 4}  {after.TotalMilliseconds, 18:0}  {reset, 5}  {twice, 5}  {(differences == 0 ? "ok" : "wrong"), 6}"
                );
            }

            await using var last = await BenchmarkHost.OpenAsync(storage);
            await last.Get<RunResets>().RunAsync(Actor.Program, null, default);
            isSound &= await DueAgreements.CountWrongAsync(last, count) == 0;
            await using var db = last.CreateDbContext();
            isSound &= (await LedgerVerifier.FindDifferencesAsync(db, default)).Count == 0;
            return
            [
                new("reset-kills", $"{count} resets, {kills} kills: wrong", isSound ? 0 : 1, "")
                {
                    Aim = Aim.None,
                },
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunUntilKilledAsync(
        StorageSettings storage,
        int before,
        TimeSpan after
    )
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(ResetCrashRun).Assembly.Location, "reset-sweep", storage.DataFolder]
        )
        {
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;

        // Starts the timer of the kill with the first reset of this run. An earlier kill would prove nothing.
        while (!process.HasExited && await CountAsync(storage) == before)
        {
            await Task.Delay(10);
        }

        await Task.Delay(after);

        // Sends SIGKILL: no handler of the job runs, and nothing is flushed.
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task<int> CountAsync(StorageSettings storage)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={storage.DatabaseFile};Mode=ReadOnly"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM \"TermResets\"";
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task<(int Reset, int Twice, int Differences)> VerifyAsync(
        StorageSettings storage
    )
    {
        await using var host = await BenchmarkHost.OpenAsync(storage);
        await using var db = host.CreateDbContext();
        var rows = await db.TermResets.CountAsync();
        var customers = await db.TermResets.Select(r => r.CustomerId).Distinct().CountAsync();
        var differences = await LedgerVerifier.FindDifferencesAsync(db, default);
        return (customers, rows - customers, differences.Count);
    }

    private static void Print(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
