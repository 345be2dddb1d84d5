using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Workbench.Benchmarks.Pages;

/// <summary>
/// The published program as a browser meets it: time to its first answer, bytes and requests of the queue page at the first
/// and the second visit, and what one open queue page costs the process in resident memory.
/// </summary>
internal static class PagesRun
{
    private const string Address = "http://localhost:5299";
    private const int Tabs = 40;

    /// <param name="program">The published Workbench.App.dll.</param>
    public static async Task<int> RunAsync(string program)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-pages-").FullName;
        try
        {
            // The first start makes the database and its demo data; the measured ones find it there.
            using (var first = await Published.StartAsync(program, folder, Address))
            {
                await Published.StopAsync(first.Process);
            }

            for (var start = 1; start <= 5; start++)
            {
                using var again = await Published.StartAsync(program, folder, Address);
                Say(
                    $"start {start}: first answer after {again.Seconds:0.00} s, {again.Process.TotalProcessorTime.TotalSeconds:0.00} s of processor time"
                );
                await Published.StopAsync(again.Process);
            }

            using var app = await Published.StartAsync(program, folder, Address);
            await VisitAsync(app.Process);
            await Published.StopAsync(app.Process);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task VisitAsync(Process app)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await ChromiumLauncher.LaunchAsync(playwright);
        var context = await browser.NewContextAsync(new() { BaseURL = Address, Locale = "sv-SE" });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Anna Lind" }).ClickAsync();
        await ReadyAsync(page);
        var cookies = await context.CookiesAsync();

        // A new context with the session alone: nothing is cached.
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
        Say($"first visit of the queue: {await CountAsync(queue)}");
        Say($"second visit of the queue: {await CountAsync(queue)}");

        var before = Resident(app);
        for (var tab = 0; tab < Tabs; tab++)
        {
            var another = await fresh.NewPageAsync();
            await another.GotoAsync("/queue");
            await ReadyAsync(another);
        }

        await Task.Delay(TimeSpan.FromSeconds(3));
        var after = Resident(app);
        Say(
            $"{Tabs} more open queue pages: {before / 1048576.0:0.0} to {after / 1048576.0:0.0} MiB resident, {(after - before) / 1048576.0 / Tabs:0.00} MiB a page"
        );
    }

    private static async Task<string> CountAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        double bytes = 0;
        var (asked, cached) = (0, 0);
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
            bytes += e?.GetProperty("encodedDataLength").GetDouble() ?? 0;
        session.Event("Network.responseReceived").OnEvent += (_, e) =>
            asked += FromCache(e) ? 0 : 1;
        session.Event("Network.requestServedFromCache").OnEvent += (_, _) => cached++;
        await page.GotoAsync("/queue");
        await ReadyAsync(page);
        await page.Locator("tr.next").WaitForAsync();
        await Task.Delay(500);
        await session.DetachAsync();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{bytes / 1000:0.0} kB over the wire in {asked} requests, {cached} from the cache (WebSocket frames not counted)"
        );
    }

    private static bool FromCache(JsonElement? e) =>
        e?.GetProperty("response").TryGetProperty("fromDiskCache", out var disk) == true
        && disk.GetBoolean();

    private static Task<IElementHandle?> ReadyAsync(IPage page) =>
        page.WaitForSelectorAsync(
            "[data-interactive=true]",
            new() { State = WaitForSelectorState.Attached }
        );

    private static long Resident(Process app)
    {
        app.Refresh();
        return app.WorkingSet64;
    }

    private static void Say(FormattableString what) =>
        Console.WriteLine(FormattableString.Invariant(what));
}
