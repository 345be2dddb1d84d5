using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests that a team lead finds, opens and decides what waits for them by keyboard alone, and gives registered time to another
/// person.
/// </summary>
[Collection(DemoServers.Second)]
public sealed class DecisionsJourneyTests(DemoApp demo)
{
    private const int MaxRows = 200;

    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false)]
    [InlineData("sv-SE", true)]
    public async Task Time_over_four_hours_is_waived_in_place_by_keyboard(string locale, bool dark)
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app, locale, dark);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var page = per.Page;
        var number = await JourneyTickets.StartAsync(per, app.DataFolder);
        await RegisterAsync(page, "4:25");

        await per.PressAsync("g l");
        await PageAssertions.HasUrlAsync(page, "/decisions$");
        var row = page.Locator(
            "[data-decision=OverFourHours]",
            new() { HasText = $"{number} Banner for Advent" }
        );
        await row.WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("decisions");
        await per.ShouldFitEveryWidthAsync("decisions", [1280, 390]);
        await FocusRowAsync(per, number);
        await page.Keyboard.PressAsync("Enter");
        await row.GetByTestId("waive").WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("an opened decision");
        await per.SaveScreenshotAsync($"decisions-{locale}");
        await TabToAsync(page, "waive");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog[open] #way-reason").WaitForAsync();
        await page.Locator("#way-reason").FocusAsync();
        await page.Keyboard.TypeAsync("We misjudged it");
        await per.ShouldHaveNoProblemsAsync("a waiver");
        await page.Keyboard.PressAsync("Control+Enter");

        await row.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        DatabaseFile
            .Scalar(
                app.DataFolder,
                $"""SELECT "UndecidedMinutes" FROM "Tickets" WHERE "Number" = {number}"""
            )
            .Should()
            .Be("0");
        await per.ShouldHaveNoProblemsAsync("decided");
        await GiveTimeAsync(per, number, locale);
        await JourneyTickets.DeliverAsync(per, app.DataFolder, number);
    }

    private static async Task GiveTimeAsync(BrowserSession per, string number, string locale)
    {
        var page = per.Page;
        await per.GoAsync($"/tickets/{number}");
        await page.GetByTestId("correct-time").Last.ClickAsync();
        await page.Locator("#right-person")
            .SelectOptionAsync(new SelectOptionValue { Label = DemoApp.Anna });
        await page.Locator("#right-reason").FillAsync("Anna did it");
        await PageAssertions.HasTextAsync(page.GetByTestId("person-change"), DemoApp.Anna);
        await per.ShouldHaveNoProblemsAsync("giving time to another person");
        await per.SaveScreenshotAsync($"time-person-{locale}");
        await page.GetByTestId("correct-confirm").ClickAsync();
        await page.GetByTestId("time-done").WaitForAsync();
        await PageAssertions.HasTextAsync(
            page.Locator("tr:has([data-testid=correct-time])").Last,
            DemoApp.Anna
        );
        await per.ShouldHaveNoProblemsAsync("time of another person");
    }

    private static async Task RegisterAsync(IPage page, string time)
    {
        await page.Locator("#time-how-long").FillAsync(time);
        await page.GetByTestId("register-time").ClickAsync();
        // A long time is asked about once.
        await page.Locator("form:has(#time-how-long) .problem").WaitForAsync();
        await page.GetByTestId("register-time").ClickAsync();
        await page.GetByTestId("time-notice").WaitForAsync();
    }

    private static async Task FocusRowAsync(BrowserSession session, string number)
    {
        for (var press = 0; press < MaxRows; press++)
        {
            await session.Page.Keyboard.PressAsync("j");
            var focused = await session.Page.EvaluateAsync<string>(
                "document.activeElement.textContent"
            );
            if (focused.Contains(number, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"No row of {number} was reached.");
    }

    private static async Task TabToAsync(IPage page, string testId)
    {
        for (var press = 0; press < 20; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<string?>(
                "document.activeElement.dataset.testid ?? null"
            );
            if (string.Equals(focused, testId, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"Tab didn't reach {testId}.");
    }
}
