using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using Workbench.Benchmarks.Figures;

namespace Workbench.Benchmarks.Pages;

/// <summary>
/// Measures the published program in a browser: time to the first answer, bytes and requests of the queue page at the first and
/// second visit, and the resident memory that one open queue page costs.
/// </summary>
internal static class PagesRun
{
    private const string Address = "http://localhost:5299";
    private const int Starts = 5;
    private const double MaxStartMs = 2000;
    private const double MaxFirstVisitKb = 130;
    private const double MaxSecondVisitKb = 6;
    private const double MaxReceivedKb = 60;
    private const double MaxVerbMs = 700;
    private const int Tabs = 40;
    private const int BinaryOpcode = 2;

    /// <param name="program">The published Workbench.App.dll.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(string program)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-pages-").FullName;
        try
        {
            // The first start creates the database and its demo data, so that the measured starts don't.
            using (var first = await PublishedApp.StartAsync(program, folder, Address))
            {
                await PublishedApp.StopAsync(first.Process);
            }

            var (answers, processor) = (new List<double>(), new List<double>());
            for (var start = 0; start < Starts; start++)
            {
                using var again = await PublishedApp.StartAsync(program, folder, Address);
                answers.Add(again.StartupSeconds * 1000);
                processor.Add(again.Process.TotalProcessorTime.TotalMilliseconds);
                await PublishedApp.StopAsync(again.Process);
            }

            var verbs = new List<double>();
            for (var start = 0; start < Starts; start++)
            {
                verbs.Add(await PublishedApp.RunVerbAsync(program, folder, "queue", "--json"));
            }

            using var app = await PublishedApp.StartAsync(program, folder, Address);
            var pages = await MeasurePagesAsync(app.Process);
            await PublishedApp.StopAsync(app.Process);
            return
            [
                new("pages", "start to the first answer, median", answers.Median(), "ms")
                {
                    Aim = Aim.AtMost(MaxStartMs),
                },
                new("pages", "start, processor, median", processor.Median(), "ms"),
                new("pages", "`queue --json`, median", verbs.Median(), "ms")
                {
                    Aim = Aim.AtMost(MaxVerbMs),
                },
                .. pages,
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IEnumerable<Figure>> MeasurePagesAsync(Process app)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await ChromiumLauncher.LaunchAsync(playwright);
        var context = await browser.NewContextAsync(new() { BaseURL = Address, Locale = "sv-SE" });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Anna Lind" }).ClickAsync();
        await WaitUntilInteractiveAsync(page);
        var cookies = await context.CookiesAsync();

        // A new context with only the session cookie: nothing is cached.
        var fresh = await browser.NewContextAsync(new() { BaseURL = Address, Locale = "sv-SE" });
        await fresh.AddCookiesAsync(
            cookies.Select(c => new Cookie
            {
                Name = c.Name,
                Value = c.Value,
                Url = Address,
            })
        );
        var queue = await fresh.NewPageAsync();
        var first = await CountAsync(queue);
        var second = await CountAsync(queue);

        var before = ResidentBytes(app);
        for (var tab = 0; tab < Tabs; tab++)
        {
            var another = await fresh.NewPageAsync();
            await another.GotoAsync("/queue");
            await WaitUntilInteractiveAsync(another);
        }

        await Task.Delay(TimeSpan.FromSeconds(3));
        var after = ResidentBytes(app);
        return
        [
            .. Figures("first visit", first, MaxFirstVisitKb),
            .. Figures("second visit", second, MaxSecondVisitKb),
            new(
                "pages",
                "resident memory of one more open queue page",
                (after - before) / 1048576.0 / Tabs,
                "MiB"
            ),
        ];
    }

    private static IEnumerable<Figure> Figures(string visit, Traffic traffic, double maxKb) =>
        [
            new("pages", $"queue, {visit}", traffic.Kilobytes, "kB") { Aim = Aim.AtMost(maxKb) },
            new("pages", $"queue, {visit}, requests", traffic.Requests, ""),
            new("pages", $"queue, {visit}, received frames", traffic.ReceivedKilobytes, "kB")
            {
                Aim = Aim.AtMost(MaxReceivedKb),
            },
        ];

    private static async Task<Traffic> CountAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        double bytes = 0;
        var asked = 0;
        var responses = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var lines = new ConcurrentQueue<string>();
        long frames = 0;
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            var size = e?.GetProperty("encodedDataLength").GetDouble() ?? 0;
            bytes += size;
            if (
                responses.TryGetValue(e?.GetProperty("requestId").GetString() ?? "", out var url)
                && size > 0
            )
            {
                lines.Enqueue(FormattableString.Invariant($"  {size, 8:0} {url}"));
            }
        };
        session.Event("Network.responseReceived").OnEvent += (_, e) =>
        {
            asked += IsFromCache(e) ? 0 : 1;
            responses[e?.GetProperty("requestId").GetString() ?? ""] =
                e?.GetProperty("response").GetProperty("url").GetString() ?? "";
        };
        session.Event("Network.webSocketFrameReceived").OnEvent += (_, e) =>
            frames += BytesOfFrame(e);
        await page.GotoAsync("/queue");
        await WaitUntilInteractiveAsync(page);
        await page.Locator("tr.next").WaitForAsync();
        await Task.Delay(1500);
        await session.DetachAsync();
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }

        return new(bytes / 1000, asked, frames / 1000.0);
    }

    /// <summary>Returns the size of a WebSocket frame. The content of a binary one is given in base 64.</summary>
    private static long BytesOfFrame(JsonElement? e)
    {
        var frame = e!.Value.GetProperty("response");
        var length = frame.GetProperty("payloadData").GetString()!.Length;
        return frame.GetProperty("opcode").GetInt32() == BinaryOpcode ? length * 3 / 4 : length;
    }

    private static bool IsFromCache(JsonElement? e) =>
        e?.GetProperty("response").TryGetProperty("fromDiskCache", out var disk) == true
        && disk.GetBoolean();

    private static Task<IElementHandle?> WaitUntilInteractiveAsync(IPage page) =>
        page.WaitForSelectorAsync(
            "[data-interactive=true]",
            new() { State = WaitForSelectorState.Attached }
        );

    private static long ResidentBytes(Process app)
    {
        app.Refresh();
        return app.WorkingSet64;
    }

    /// <summary>What a visit loads.</summary>
    private sealed record Traffic(double Kilobytes, int Requests, double ReceivedKilobytes);
}
