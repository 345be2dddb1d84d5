using System.Diagnostics;
using System.Globalization;
using Workbench.App.Features.Agreements;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.Benchmarks.Resets;

/// <summary>
/// Kills the sweep hard in the middle, again and again, looks after each kill that every term was reset at most once and the
/// books balance, and lets it finish at last: once each.
/// </summary>
internal static class ResetKills
{
    public const string Ready = "ready";

    /// <summary>The sweep that is killed.</summary>
    public static async Task<int> SweepAsync(string folder)
    {
        await using var house = await BenchHouse.OpenAsync(
            new(StorageProvider.Sqlite, "", Path.GetFullPath(folder))
        );
        await Console.Out.WriteLineAsync(Ready);
        await house.Get<RunResets>().RunAsync(Actor.Program, null, default);
        return 0;
    }

    public static async Task<int> RunAsync(int kills, int count)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-reset-kills-").FullName;
        var storage = new StorageSettings(StorageProvider.Sqlite, "", folder);
        try
        {
            await using (var house = await BenchHouse.OpenAsync(storage))
            {
                await DueAgreements.MakeAsync(house, count);
            }

            var sound = true;
            var before = 0;
            Console.WriteLine("kill  after s  reset  twice  books");
            for (var kill = 1; kill <= kills; kill++)
            {
                var after = TimeSpan.FromMilliseconds(Random.Shared.Next(200, 900));
                await KilledAsync(folder, after);
                var (reset, twice, differences) = await LookAsync(storage);
                // A kill before the first reset, or after the last, would show nothing.
                sound &= reset > before && reset < count && twice == 0 && differences == 0;
                before = reset;
                Print(
                    $"{kill, 4}  {after.TotalSeconds, 7:0.00}  {reset, 5}  {twice, 5}  {(differences == 0 ? "ok" : "wrong"), 5}"
                );
            }

            await using var last = await BenchHouse.OpenAsync(storage);
            await last.Get<RunResets>().RunAsync(Actor.Program, null, default);
            sound &= await DueAgreements.WrongAsync(last, count) == 0;
            await using var db = last.Look();
            sound &= (await BooksCheck.DifferencesAsync(db, default)).Count == 0;
            Console.WriteLine(
                sound ? $"{count} terms reset once each, books balance" : "something is wrong"
            );
            return sound ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task KilledAsync(string folder, TimeSpan after)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(ResetKills).Assembly.Location, "reset-sweep", folder]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var sweep = Process.Start(start)!;
        while (
            await sweep.StandardOutput.ReadLineAsync() is { } line
            && !string.Equals(line, Ready, StringComparison.Ordinal)
        )
        {
            // Not begun yet.
        }

        await Task.Delay(after);

        // SIGKILL: no handler of the sweep runs, nothing of it is flushed.
        sweep.Kill();
        await sweep.WaitForExitAsync();
    }

    private static async Task<(int Reset, int Twice, int Differences)> LookAsync(
        StorageSettings storage
    )
    {
        await using var house = await BenchHouse.OpenAsync(storage);
        await using var db = house.Look();
        var rows = db.TermResets.Count();
        var customers = db.TermResets.Select(r => r.CustomerId).Distinct().Count();
        var differences = await BooksCheck.DifferencesAsync(db, default);
        return (customers, rows - customers, differences.Count);
    }

    private static void Print(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
