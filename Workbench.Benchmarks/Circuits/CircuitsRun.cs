using Microsoft.Playwright;
using Workbench.Benchmarks.Figures;
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
    private const double MaxManagedKib = 391;
    private static readonly int[] CircuitCounts = [1, 50, 200];
    private static readonly string[] Paths = ["/queue", "/"];

    /// <param name="program">The published Workbench.App.dll.</param>
    /// <param name="onlyPath">The page to measure; null for the queue and My work.</param>
    /// <param name="person">Who opens the page, as the sign-in page of the demo names them.</param>
    /// <param name="holds">Whether to wait for Enter at each number of pages, so that the heap can be dumped.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(
        string program,
        string? onlyPath = null,
        string person = "Anna Lind",
        bool holds = false
    )
    {
        var figures = new List<Figure>();
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
                    figures.AddRange(await MeasureAsync(new(Address + path), person, pipe, holds));
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

        return figures;
    }

    private static async Task<List<Figure>> MeasureAsync(
        Uri page,
        string person,
        string pipe,
        bool holds
    )
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await ChromiumLauncher.LaunchAsync(playwright);
        var context = await browser.NewContextAsync(new() { BaseURL = Address, Locale = "sv-SE" });
        var (tab, session) = await CompareWithBrowserTabAsync(context, page, person);
        var figures = new List<Figure>();

        // Excludes costs of the first pages only (code, caches, pools). Closing the tab ends its circuit too.
        await using (var warm = new OpenCircuits())
        {
            await warm.OpenAsync(page, session, 20);
            figures.Add(
                Create(page, "bytes that a simulated page receives", warm.First.Bytes, "B") with
                {
                    Baseline = tab,
                }
            );
        }

        await context.CloseAsync();
        await Task.Delay(TimeSpan.FromSeconds(5));
        var before = await MemoryUsage.MeasureAsync(pipe);
        HoldIf(holds, 0);
        await using var open = new OpenCircuits();
        foreach (var step in CircuitCounts)
        {
            await open.OpenAsync(page, session, step - open.Count);
            var now = await MemoryUsage.MeasureAsync(pipe);
            HoldIf(holds, step);
            figures.Add(
                Create(
                    page,
                    $"managed, of {step}",
                    Kibibytes(now.Managed - before.Managed, step)
                ) with
                {
                    Aim = Aim.AtMost(MaxManagedKib),
                }
            );
            figures.Add(
                Create(
                    page,
                    $"resident, of {step}",
                    Kibibytes(now.Resident - before.Resident, step)
                )
            );
        }

        return figures;
    }

    private static void HoldIf(bool holds, int circuits)
    {
        if (holds)
        {
            Console.WriteLine($"{circuits} pages are open. Press Enter to go on.");
            Console.ReadLine();
        }
    }

    private static Figure Create(Uri page, string what, double value, string unit = "KiB") =>
        new("circuits", $"{page.AbsolutePath}: {what}", value, unit);

    /// <summary>Signs in and counts what a Chromium tab receives on the page.</summary>
    private static async Task<(long Bytes, string Session)> CompareWithBrowserTabAsync(
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
        var bytes = 0L;
        tab.WebSocket += (_, socket) =>
            socket.FrameReceived += (_, frame) =>
            {
                if (frame.Binary is { Length: > 0 } sent)
                {
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
        return (bytes, string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}")));
    }

    private static double Kibibytes(long bytes, int circuits) => bytes / 1024.0 / circuits;
}
