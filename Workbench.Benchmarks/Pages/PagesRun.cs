using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Workbench.Benchmarks.Pages;

/// <summary>
/// Measures the published program in a browser: time to the first answer, bytes and requests of the queue page at the first and
/// second visit, and the resident memory that one open queue page costs.
/// </summary>
internal static class PagesRun
{
    private const string Address = "http://localhost:5299";
    private const int Tabs = 40;
    private const int BinaryOpcode = 2;

    /// <param name="program">The published Workbench.App.dll.</param>
    public static async Task<int> RunAsync(string program)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-pages-").FullName;
        try
        {
            // The first start creates the database and its demo data, so that the measured starts don't.
            using (var first = await PublishedApp.StartAsync(program, folder, Address))
            {
                await PublishedApp.StopAsync(first.Process);
            }

            for (var start = 1; start <= 5; start++)
            {
                using var again = await PublishedApp.StartAsync(program, folder, Address);
                Print(
                    $"start {start}: first answer after {again.StartupSeconds:0.00} s, {again.Process.TotalProcessorTime.TotalSeconds:0.00} s of processor time"
                );
                await PublishedApp.StopAsync(again.Process);
            }

            using var app = await PublishedApp.StartAsync(program, folder, Address);
            await MeasurePagesAsync(app.Process);
            await PublishedApp.StopAsync(app.Process);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task MeasurePagesAsync(Process app)
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
        Print($"first visit of the queue: {await CountAsync(queue)}");
        Print($"second visit of the queue: {await CountAsync(queue)}");

        var before = ResidentBytes(app);
        for (var tab = 0; tab < Tabs; tab++)
        {
            var another = await fresh.NewPageAsync();
            await another.GotoAsync("/queue");
            await WaitUntilInteractiveAsync(another);
        }

        await Task.Delay(TimeSpan.FromSeconds(3));
        var after = ResidentBytes(app);
        Print(
            $"{Tabs} more open queue pages: {before / 1048576.0:0.0} to {after / 1048576.0:0.0} MiB resident, {(after - before) / 1048576.0 / Tabs:0.00} MiB a page"
        );
    }

    private static async Task<string> CountAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        double bytes = 0;
        var (asked, cached) = (0, 0);
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
        session.Event("Network.requestServedFromCache").OnEvent += (_, _) => cached++;
        await page.GotoAsync("/queue");
        await WaitUntilInteractiveAsync(page);
        await page.Locator("tr.next").WaitForAsync();
        await Task.Delay(1500);
        await session.DetachAsync();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{bytes / 1000:0.0} kB over the wire in {asked} requests, {cached} from the cache, and {frames / 1000.0:0.0} kB in received frames\n{string.Join('\n', lines)}"
        );
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

    private static void Print(FormattableString line) =>
        Console.WriteLine(FormattableString.Invariant(line));
}
