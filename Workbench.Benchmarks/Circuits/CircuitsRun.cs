using System.Globalization;
using Microsoft.Playwright;
using Workbench.Benchmarks.Pages;

namespace Workbench.Benchmarks.Circuits;

/// <summary>
/// Measures what one, fifty and two hundred open pages cost the published program: managed memory after a forced collection,
/// and resident memory. Compares one Chromium tab with one simulated circuit on the same page, to show that both receive the
/// same data.
/// </summary>
internal static class CircuitsRun
{
    private const string Address = "http://localhost:5298";
    private static readonly int[] CircuitCounts = [1, 50, 200];
    private static readonly string[] Paths = ["/queue", "/"];

    /// <param name="program">The published Workbench.App.dll.</param>
    /// <param name="onlyPath">The page to measure; null for the queue and My work.</param>
    /// <param name="person">Who opens the page, as the sign-in page of the demo names them.</param>
    public static async Task<int> RunAsync(
        string program,
        string? onlyPath = null,
        string person = "Anna Lind"
    )
    {
        foreach (var path in onlyPath is null ? Paths : [onlyPath])
        {
            var folder = Directory.CreateTempSubdirectory("workbench-circuits-").FullName;
            var pipe = $"workbench-{Guid.NewGuid():N}";
            try
            {
                using var app = await PublishedApp.StartAsync(
                    program,
                    folder,
                    Address,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["DOTNET_STARTUP_HOOKS"] = typeof(CircuitsRun).Assembly.Location,
                        [StartupHook.PipeVariable] = pipe,
                    }
                );
                try
                {
                    await MeasureAsync(new(Address + path), person, pipe);
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

        return 0;
    }

    private static async Task MeasureAsync(Uri page, string person, string pipe)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await ChromiumLauncher.LaunchAsync(playwright);
        var context = await browser.NewContextAsync(new() { BaseURL = Address, Locale = "sv-SE" });
        var (tab, session) = await CompareWithBrowserTabAsync(context, page, person);

        // Excludes costs of the first pages only (code, caches, pools). Closing the tab ends its circuit too.
        await using (var warm = new OpenCircuits())
        {
            await warm.OpenAsync(page, session, 20);
            Compare(page, tab, warm.First);
        }

        await context.CloseAsync();
        await Task.Delay(TimeSpan.FromSeconds(5));
        var before = await MemoryUsage.MeasureAsync(pipe);
        Print(
            $"{page.AbsolutePath}: 0 circuits, managed {ToMebibytes(before.Managed)} MiB, resident {ToMebibytes(before.Resident)} MiB"
        );
        await using var open = new OpenCircuits();
        foreach (var step in CircuitCounts)
        {
            await open.OpenAsync(page, session, step - open.Count);
            var now = await MemoryUsage.MeasureAsync(pipe);
            Print(
                $"{page.AbsolutePath}: {step} circuits, managed {ToMebibytes(now.Managed)} MiB ({KibibytesPerCircuit(now.Managed - before.Managed, step)} KiB each), resident {ToMebibytes(now.Resident)} MiB ({KibibytesPerCircuit(now.Resident - before.Resident, step)} KiB each)"
            );
        }
    }

    /// <summary>Signs in and counts what a Chromium tab receives on the page.</summary>
    private static async Task<(SentTraffic Tab, string Session)> CompareWithBrowserTabAsync(
        IBrowserContext context,
        Uri page,
        string person
    )
    {
        var tab = await context.NewPageAsync();
        await tab.GotoAsync("/account/sign-in");
        await tab.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        await tab.WaitForSelectorAsync(
            "[data-interactive=true]",
            new() { State = WaitForSelectorState.Attached }
        );
        var (frames, bytes) = (0, 0L);
        tab.WebSocket += (_, socket) =>
            socket.FrameReceived += (_, frame) =>
            {
                if (frame.Binary is { Length: > 0 } sent)
                {
                    Interlocked.Increment(ref frames);
                    Interlocked.Add(ref bytes, sent.Length);
                }
            };
        await tab.GotoAsync(page.AbsolutePath);
        await tab.WaitForSelectorAsync(
            "[data-interactive=true]",
            new() { State = WaitForSelectorState.Attached }
        );
        await Task.Delay(TimeSpan.FromSeconds(3));
        var cookies = await context.CookiesAsync();
        return (new(frames, bytes), string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}")));
    }

    private static void Compare(Uri page, SentTraffic tab, Circuit circuit)
    {
        Print(
            $"{page.AbsolutePath}: a Chromium tab receives {tab.Bytes} bytes in {tab.Frames} frames"
        );
        Print(
            $"{page.AbsolutePath}: a simulated circuit receives {circuit.Bytes} bytes in {circuit.Batches} batches, and {circuit.Calls.Values.Sum()} calls"
        );
        foreach (var (call, times) in circuit.Calls.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            Print($"  {times} × {call}");
        }
    }

    private static string ToMebibytes(long bytes) =>
        (bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture);

    private static string KibibytesPerCircuit(long bytes, int circuits) =>
        (bytes / 1024.0 / circuits).ToString("0", CultureInfo.InvariantCulture);

    private static void Print(FormattableString line) =>
        Console.WriteLine(FormattableString.Invariant(line));

    private sealed record SentTraffic(int Frames, long Bytes);
}
