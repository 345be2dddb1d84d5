using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests the page of settings by keyboard, in both languages: a price with its example, a change with its history, and the way back
/// to the start value. Leaves everything as it was for the other journeys.
/// </summary>
[Collection(DemoServers.Third)]
public sealed class SettingsJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false, 1280, "At most 4", "At most 3")]
    [InlineData("sv-SE", true, 390, "Högst 4", "Högst 3")]
    public async Task A_change_counts_at_once_and_can_be_taken_back(
        string locale,
        bool dark,
        int width,
        string changed,
        string start
    )
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app, locale, dark, width, 844);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var page = per.Page;
        await per.GoAsync("/");
        await per.PressAsync("g o");
        await PageAssertions.HasUrlAsync(page, "/settings$");
        await page.GetByTestId("setting-HourlyRate").WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("settings");

        await EnterAsync(page.GetByTestId("setting-HourlyRate").Locator("button").First);
        await TypeAsync(page, "#setting-value", "1200");
        await page.Locator("dialog[open] [data-testid=setting-effect]").WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("hourly rate");
        await CloseAsync(page);

        await EnterAsync(page.GetByTestId("setting-CardTiers").Locator("button").First);
        await page.Locator("dialog[open] #tier-hours-1").WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("card tiers");
        await CloseAsync(page);

        await EnterAsync(page.GetByTestId("setting-CarryOver").Locator("button").First);
        await page.Locator("dialog[open] input[type=radio]").First.WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("reading");
        await CloseAsync(page);

        var value = page.GetByTestId("setting-MaxStartedTickets").Locator(".value");
        await EnterAsync(page.GetByTestId("setting-MaxStartedTickets").Locator("button").First);
        await TypeAsync(page, "#setting-value", "4");
        await page.Keyboard.PressAsync("Enter");
        await PageAssertions.HasTextAsync(value, changed);

        await EnterAsync(page.GetByTestId("setting-MaxStartedTickets").Locator("button").Last);
        await page.Locator("dialog[open] .history li").First.WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("history");
        await CloseAsync(page);

        await EnterAsync(page.GetByTestId("setting-MaxStartedTickets").Locator("button").First);
        await EnterAsync(page.Locator("dialog[open] [data-testid=use-start-value]"));
        await PageAssertions.HasTextAsync(value, start);
        DatabaseFile
            .Scalar(
                app.DataFolder,
                """SELECT "IsOperatorValue" FROM "SettingChanges" ORDER BY "No" DESC LIMIT 1"""
            )
            .Should()
            .Be("1");
    }

    private static async Task CloseAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("dialog[open]")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task EnterAsync(ILocator button)
    {
        await button.FocusAsync();
        await button.PressAsync("Enter");
    }

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await page.Locator($"dialog[open] {field}").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }
}
