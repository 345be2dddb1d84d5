using System.Diagnostics;
using System.Globalization;
using Workbench.App.Settings;
using Workbench.Benchmarks.CommandCosts;
using Workbench.Benchmarks.Figures;

namespace Workbench.Benchmarks.Crash;

/// <summary>
/// Starts the writer, kills it after a random half to two seconds of work and checks the database. Repeats this.
/// </summary>
internal static class CrashRun
{
    /// <param name="connectionString">A PostgreSQL database whose user may create databases; null for SQLite.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(int kills, string? connectionString)
    {
        await using var database = await BenchmarkDatabase.CreateAsync(connectionString);
        var acknowledged = new List<AcknowledgedOperation>();
        var wrong = 0;
        Console.WriteLine("kill  after s  acknowledged  lost      in flight  ledger  integrity");
        for (var kill = 1; kill <= kills; kill++)
        {
            var after = TimeSpan.FromMilliseconds(Random.Shared.Next(500, 2_000));
            var before = acknowledged.Count;
            acknowledged.AddRange(await RunUntilKilledAsync(database.Storage, after));
            var check = await CrashVerification.RunAsync(database.Storage, acknowledged);
            wrong += check.IsSound && acknowledged.Count > before ? 0 : 1;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kill, 4}  {after.TotalSeconds, 7:0.00}  {acknowledged.Count, 12}  {check.Lost.Count, 4}  {check.InFlight, 13}  {LedgerText(check), 6}  {check.Integrity, 9}"
                )
            );
            foreach (var difference in check.Lost.Concat(check.LedgerDifferences).Take(10))
            {
                Console.WriteLine($"      {difference}");
            }
        }

        var benchmark = connectionString is null ? "crash" : "crash, PostgreSQL";
        return
        [
            new(benchmark, $"{kills} kills: acknowledged writes", acknowledged.Count, ""),
            new(benchmark, $"{kills} kills: lost, or wrong in the ledger or the file", wrong, "")
            {
                Aim = Aim.None,
            },
        ];
    }

    private static string LedgerText(CrashVerification check) =>
        check.LedgerDifferences.Count == 0 ? "ok" : "wrong";

    /// <returns>The operations that the writer acknowledged before it was killed.</returns>
    private static async Task<List<AcknowledgedOperation>> RunUntilKilledAsync(
        StorageSettings storage,
        TimeSpan after
    )
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(CrashRun).Assembly.Location,
                "crash-writer",
                storage.DataFolder,
                .. storage.Provider == StorageProvider.Sqlite
                    ? Array.Empty<string>()
                    : [storage.ConnectionString],
            ]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var writer = Process.Start(start)!;
        // Starts the timer of the kill with the first acknowledged write. On a slow machine an earlier kill would prove
        // nothing.
        var first = "";
        while (first.Length == 0 && await writer.StandardOutput.ReadLineAsync() is { } line)
        {
            first = AcknowledgedOperation.Parse(line) is null ? "" : $"{line}\n";
        }

        var reading = writer.StandardOutput.ReadToEndAsync();
        await Task.Delay(after);

        // Sends SIGKILL: no handler of the writer runs, and nothing is flushed.
        writer.Kill();
        await writer.WaitForExitAsync();
        var text = first + await reading;

        // The last line is complete only when its line end was received.
        return
        [
            .. text[..(text.LastIndexOf('\n') + 1)]
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(AcknowledgedOperation.Parse)
                .OfType<AcknowledgedOperation>(),
        ];
    }
}
