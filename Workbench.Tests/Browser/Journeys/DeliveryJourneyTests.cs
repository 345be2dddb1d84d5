using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Domain;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests that a team lead sees at the delivery page what is late and who holds it, acts on it in place, opens the tickets behind
/// a chart, and takes the figures along.
/// </summary>
[Collection(DemoServers.Second)]
public sealed class DeliveryJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", "The queue")]
    [InlineData("sv-SE", "Kön")]
    public async Task A_late_ticket_is_moved_to_the_front_under_its_row(
        string locale,
        string holder
    )
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app, locale);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var page = per.Page;
        await per.GoAsync("/");
        await per.PressAsync("g d");
        await PageAssertions.HasUrlAsync(page, "/delivery$");
        await page.Locator(".chart canvas").First.WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("delivery with charts");
        // Which tickets stand there depends on the day: take one of the queue that nobody moved yet.
        var row = page.Locator(
                "[aria-labelledby=delivery-outlook] tbody tr",
                new() { HasText = holder }
            )
            .Filter(new() { HasNot = page.Locator(".sub") })
            .First;
        var button = page.GetByTestId(
            await row.Locator("[data-testid^=act-]").GetAttributeAsync("data-testid") ?? ""
        );

        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("tr.acts").GetByTestId("front").WaitForAsync();
        await per.ShouldHaveNoProblemsAsync($"actions of {holder}");
        await page.Locator("tr.acts").GetByTestId("front").PressAsync("Enter");
        await page.Locator("dialog[open] #front-reason").FillAsync("Promised");
        await page.Keyboard.PressAsync("Enter");

        await PageAssertions.HasTextAsync(page.Locator("tr.acts .priority-reason"), "Promised");
        await per.ShouldHaveNoProblemsAsync("moved to the front in place");
        // On some days there are few of them, and other journeys need one too.
        await page.Locator("tr.acts").GetByTestId("front-undo").PressAsync("Enter");
        await page.Locator("tr.acts").GetByTestId("front").WaitForAsync();
    }

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", "dark")]
    [InlineData("sv-SE", "light")]
    public async Task Figures_are_filtered_opened_and_taken_along(string locale, string theme)
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app, locale);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var page = per.Page;
        await page.EmulateMediaAsync(
            new()
            {
                ColorScheme = string.Equals(theme, "dark", StringComparison.Ordinal)
                    ? ColorScheme.Dark
                    : ColorScheme.Light,
            }
        );
        await per.GoAsync("/delivery");
        await page.GetByTestId("filter-kind").SelectOptionAsync("Bug");
        await PageAssertions.HasUrlAsync(page, @"/delivery\?kind=bug$");
        var period = QuarterOfTheDemo();
        await per.GoAsync($"/delivery?period={period}&kind=bug");
        await page.Locator(".chart canvas").First.WaitForAsync();
        await per.ShouldFitEveryWidthAsync("delivery of a quarter", [1280, 390]);

        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("a[href*='report.csv']").ClickAsync()
        );
        download.SuggestedFilename.Should().EndWith(".csv");
        var content = await File.ReadAllTextAsync(await download.PathAsync());
        content.Should().MatchRegex("20[0-9]{2}-W[0-9]{2}").And.NotContain("Exception");

        await page.Locator("[aria-labelledby=delivery-flow] summary").First.ClickAsync();
        await page.Locator("a[href*='submitted=']").First.ClickAsync();
        await PageAssertions.HasUrlAsync(page, $"submitted=.*period={period}&kind=bug$");
        await page.Locator(".back a").ClickAsync();
        await PageAssertions.HasUrlAsync(page, $"period={period}&kind=bug$");
        await per.ShouldHaveNoProblemsAsync("back at the figures");
    }

    /// <summary>Returns the quarter with most of the ten weeks of the demo: in the first days of one there is no bug in it.</summary>
    private static string QuarterOfTheDemo()
    {
        var today = StockholmTime.DateOf(DateTime.UtcNow);
        var start = new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1);
        return today.DayNumber - start.DayNumber < 35 ? "last-quarter" : "quarter";
    }
}
