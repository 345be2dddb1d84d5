using System.Diagnostics;
using Microsoft.Playwright;
using Workbench.App.Settings;
using Workbench.Benchmarks.Figures;
using Workbench.Benchmarks.Pages;

namespace Workbench.Benchmarks.QueuePages;

/// <summary>
/// Measures the queue page of the published program in Chromium: time to the first row, and time until a ticket taken by
/// somebody else leaves the list. First with the queue of the demo data, then with a long queue.
/// </summary>
internal static class QueuePageRun
{
    private const string Address = "http://localhost:5297";
    private const int PageLoadCount = 10;
    private const int TakeCount = 10;

    /// <param name="program">The published Workbench.App.dll.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(string program, int count)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-queue-page-").FullName;
        try
        {
            var few = await MeasureAsync(program, folder);
            await using (
                var host = await BenchmarkHost.OpenAsync(new(StorageProvider.Sqlite, "", folder))
            )
            {
                var customers = await BenchmarkData.AddCustomersAsync(host, 250, 40, first: 5000);
                await BenchmarkData.AddTicketsAsync(host, customers, count);
            }

            var many = await MeasureAsync(program, folder);
            return
            [
                Create("first row", many.FirstRow, few.FirstRow),
                Create("a ticket that a colleague took disappears", many.Seen, few.Seen),
            ];

            Figure Create(string what, double value, double baseline) =>
                new("queue-page", $"{count} more tickets: {what}", value, "ms")
                {
                    Baseline = baseline,
                };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double FirstRow, double Seen)> MeasureAsync(
        string program,
        string folder
    )
    {
        using var app = await PublishedApp.StartAsync(
            program,
            folder,
            Address,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Queue__MaxStartedTickets"] = "1000",
            }
        );
        try
        {
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await ChromiumLauncher.LaunchAsync(playwright);
            var watcher = await SignInAsync(browser, "Anna Lind");
            var colleague = await SignInAsync(browser, "Jonas Berg");
            var rows = new List<double>();
            for (var i = -2; i < PageLoadCount; i++)
            {
                var since = Stopwatch.GetTimestamp();
                await watcher.GotoAsync("/queue");
                await watcher.Locator("tr[aria-rowindex]").First.WaitForAsync();
                if (i >= 0)
                {
                    rows.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                }
            }

            var delays = new List<double>();
            for (var i = 0; i < TakeCount; i++)
            {
                delays.Add(await TakeAsync(watcher, colleague));
            }

            return (rows.Median(), delays.Median());
        }
        finally
        {
            await PublishedApp.StopAsync(app.Process);
        }
    }

    /// <returns>Milliseconds from the click to the list without the ticket.</returns>
    private static async Task<double> TakeAsync(IPage watcher, IPage colleague)
    {
        await colleague.GotoAsync("/queue");
        await colleague.WaitForSelectorAsync(
            "[data-interactive=true]",
            new() { State = WaitForSelectorState.Attached }
        );
        await colleague.Locator("tr.next").WaitForAsync();
        var next = await colleague.Locator("tr.next .no").InnerTextAsync();
        var removed = watcher.WaitForFunctionAsync(
            "next => ![...document.querySelectorAll('tr.next .no')].some(n => n.textContent === next)",
            next,
            new() { PollingInterval = 10 }
        );
        var since = Stopwatch.GetTimestamp();
        await colleague.GetByTestId("take-next").ClickAsync();
        await removed;
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    private static async Task<IPage> SignInAsync(IBrowser browser, string name)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = Address, Locale = "sv-SE" });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await page.WaitForSelectorAsync(
            "[data-interactive=true]",
            new() { State = WaitForSelectorState.Attached }
        );
        return page;
    }
}
