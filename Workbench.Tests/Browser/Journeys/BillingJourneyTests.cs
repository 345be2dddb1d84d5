using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// A salesperson hands over a month by keyboard alone, opens its lines, gets its files and undoes it, in both languages.
/// </summary>
[Collection(DemoServers.First)]
public sealed class BillingJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false, 1280, "Wrong month")]
    [InlineData("sv-SE", true, 1280, "Fel månad")]
    [InlineData("sv-SE", false, 390, "Fel kund")]
    public async Task A_month_is_handed_over_by_keyboard(
        string locale,
        bool dark,
        int width,
        string reason
    )
    {
        var app = await demo.GetAsync();
        var month = DatabaseFile.Scalar(app.DataFolder, DemoApp.MonthToBill);
        await using var maria = await BrowserSession.OpenAsync(app, locale, dark, width, 844);
        await maria.SignInAsDemoAsync(DemoApp.Maria);
        var page = maria.Page;
        await maria.GoAsync("/");
        await maria.PressAsync("g b");
        await PageAssertions.HasUrlAsync(page, "/billing$");
        await maria.GoAsync($"/billing?month={month}");
        await page.GetByTestId("hand-over").WaitForAsync();
        var summary = page.Locator("details > summary").First;
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("details[open] [data-line]").First.WaitForAsync();
        await maria.ShouldHaveNoProblemsAsync("billing");

        await page.Locator("h1").FocusAsync();
        await maria.PressAsync("h");
        await page.Locator("dialog[open] [data-testid=hand-over-confirm]").WaitForAsync();
        await maria.ShouldHaveNoProblemsAsync("confirming");
        await page.Keyboard.PressAsync("Enter");

        var row = page.Locator("[data-hand-over]").First;
        await row.GetByTestId("undo").WaitForAsync();
        await maria.ShouldHaveNoProblemsAsync("handed over");
        var no = await row.GetAttributeAsync("data-hand-over");
        DatabaseFile
            .Scalar(
                app.DataFolder,
                $"""
                SELECT (SELECT SUM("AmountOre") FROM "BillingLines" WHERE "HandOverNo" = {no}) - "TotalOre"
                FROM "BillingHandOvers" WHERE "No" = {no}
                """
            )
            .Should()
            .Be("0");
        await DownloadAsync(page, row, "Sie", $"workbench-{month}-{no}.si");

        await row.Locator("a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await row.Locator("[data-line]").First.WaitForAsync();
        await maria.ShouldHaveNoProblemsAsync("its lines");
        await row.GetByTestId("undo").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog[open] #undo-hand-over-reason").WaitForAsync();
        await page.Keyboard.TypeAsync(reason);
        await maria.ShouldHaveNoProblemsAsync("undoing");
        await page.Keyboard.PressAsync("Control+Enter");
        await PageAssertions.HasTextAsync(row.Locator(".reason"), reason);
        await page.GetByTestId("hand-over").WaitForAsync();
    }

    private static async Task DownloadAsync(
        IPage page,
        ILocator row,
        string format,
        string fileName
    )
    {
        var link = row.Locator($"a[href$='/{format}']");
        await link.FocusAsync();
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Keyboard.PressAsync("Enter")
        );
        download.SuggestedFilename.Should().Be(fileName);
        var content = await File.ReadAllTextAsync(await download.PathAsync());
        content.Should().StartWith("#FLAGGA 0").And.Contain("#VER");
    }
}
