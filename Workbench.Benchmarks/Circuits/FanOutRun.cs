using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Workbench.App.Settings;
using Workbench.Benchmarks.Pages;

namespace Workbench.Benchmarks.Circuits;

/// <summary>
/// Measures how a change reaches 1, 200 and 1 000 open queue pages of the published program. A technician takes a ticket every
/// second. Prints the time from the call until the shorter queue has arrived at the pages, the statements and the processor
/// time of a change, and how long the take itself lasted.
/// </summary>
internal static class FanOutRun
{
    private const string Address = "http://localhost:5296";
    private const string Person = "Anna Lind";
    private const int WarmUpCount = 5;
    private const int ChangeCount = 20;
    private const int TicketCount = 150;
    private static readonly int[] CircuitCounts = [1, 200, 1000];
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <param name="program">The published Workbench.App.dll.</param>
    public static async Task<int> RunAsync(string program)
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
                await MeasureAsync(new(Address + "/queue"), await SignInAsync(), pipe);
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

        return 0;
    }

    private static async Task MeasureAsync(Uri page, string session, string pipe)
    {
        await using var changes = await ChangeClient.ConnectAsync(pipe);
        await using var open = new OpenCircuits();
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
            await MeasureChangesAsync(open, changes);
        }

        foreach (var line in await changes.StatementsAsync())
        {
            Print($"  {line}");
        }
    }

    private static async Task MeasureChangesAsync(OpenCircuits open, ChangeClient changes)
    {
        await changes.StatementsAsync();
        var before = await changes.UsageAsync();
        var batches = open.All.Sum(c => c.Batches);
        var waiting = open.All.Min(c => c.QueueLengths[^1].Length);
        var takes = new List<double>();
        var starts = new List<long>();
        for (var i = 0; i < ChangeCount; i++)
        {
            starts.Add(Stopwatch.GetTimestamp());
            takes.Add(await changes.TakeAsync());
            var rest = Interval - Stopwatch.GetElapsedTime(starts[^1]);
            await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
        }

        var last = waiting - ChangeCount;
        while (
            open.All.Any(c => c.QueueLengths[^1].Length > last)
            && Stopwatch.GetElapsedTime(starts[^1]) < Timeout
        )
        {
            await Task.Delay(100);
        }

        var after = await changes.UsageAsync();
        var seen = open
            .All.SelectMany(c => starts.Select((start, i) => Seen(c, start, waiting - i - 1)))
            .Order()
            .ToList();
        Print(
            $"{open.Count, 4} circuits: shown after {At(seen, 0.5):0} ms (p50), {At(seen, 0.99):0} ms (p99), {seen[^1]:0} ms (last)"
        );
        var sorted = takes.Order().ToList();
        Print(
            $"               take {At(sorted, 0.5):0.0} ms (p50), {sorted[^1]:0.0} ms (longest); per change {(after.Statements - before.Statements) / (double)ChangeCount:0.0} statements, {(after.ProcessorMilliseconds - before.ProcessorMilliseconds) / (double)ChangeCount:0} ms processor, {(open.All.Sum(c => c.Batches) - batches) / (double)ChangeCount / open.Count:0.0} batches a circuit"
        );
    }

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

    private static async Task<string> SignInAsync()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await ChromiumLauncher.LaunchAsync(playwright);
        var context = await browser.NewContextAsync(new() { BaseURL = Address, Locale = "en-GB" });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync("/account/sign-in");
        await tab.GetByRole(AriaRole.Button, new() { Name = Person }).ClickAsync();
        await tab.WaitForSelectorAsync(
            "[data-interactive=true]",
            new() { State = WaitForSelectorState.Attached }
        );
        var cookies = await context.CookiesAsync();
        return string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}"));
    }

    private static double At(List<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private static void Print(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
