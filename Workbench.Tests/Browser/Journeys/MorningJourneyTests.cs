using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests each role's morning by keyboard, in both languages: the brief on the start page, the first thing to do and what can be done
/// about it in place, the bell with the tickets behind an alert, and the brief folded away.
/// </summary>
[Collection(DemoServers.First)]
public sealed class MorningJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData(DemoApp.Anna, "en-GB", false, 1280, "/tickets/[0-9]+$")]
    [InlineData(DemoApp.Anna, "sv-SE", true, 390, "/tickets/[0-9]+$")]
    [InlineData(DemoApp.Maria, "en-GB", true, 390, "/escalations/[0-9]+$")]
    [InlineData(DemoApp.Maria, "sv-SE", false, 1280, "/escalations/[0-9]+$")]
    [InlineData(DemoApp.Per, "en-GB", true, 1280, "/(tickets|escalations)/[0-9]+$")]
    [InlineData(DemoApp.Per, "sv-SE", false, 390, "/(tickets|escalations)/[0-9]+$")]
    public async Task The_first_thing_to_do_is_one_key_away(
        string who,
        string locale,
        bool dark,
        int width,
        string address
    )
    {
        var app = await demo.GetAsync();
        await using var session = await BrowserSession.OpenAsync(app, locale, dark, width, 844);
        await session.SignInAsDemoAsync(who);
        var page = session.Page;
        await session.GoAsync("/");
        var brief = page.GetByTestId("brief");
        await brief.WaitForAsync();
        await session.ShouldHaveNoProblemsAsync($"morning of {who}");
        await session.SaveScreenshotAsync($"morning-{who.Split(' ')[0]}-{locale}");

        await OpenActionsInPlaceAsync(session, who, locale);

        await brief.Locator("ol a").First.EnterAsync();
        await PageAssertions.HasUrlAsync(page, address);
        await session.GoAsync("/");

        await brief.Locator("summary").EnterAsync();
        await brief.Locator("ol").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        (await brief.Locator("details").GetAttributeAsync("open")).Should().BeNull();
        await session.ShouldHaveNoProblemsAsync($"folded brief of {who}");

        await session.PressAsync("g n");
        await page.Locator("dialog[open]").WaitForAsync();
        await session.ShouldHaveNoProblemsAsync($"bell of {who}");
        await session.SaveScreenshotAsync($"bell-{who.Split(' ')[0]}-{locale}");
        if (string.Equals(who, DemoApp.Per, StringComparison.Ordinal))
        {
            await OpenAlertsAsync(session, locale);
        }
    }

    /// <summary>Opens and closes what can be done about the first row, without leaving the page.</summary>
    private static async Task OpenActionsInPlaceAsync(
        BrowserSession session,
        string who,
        string locale
    )
    {
        var page = session.Page;
        var button = page.Locator("[data-testid=brief] ol li button[aria-expanded]").First;
        var address = page.Url;
        await button.EnterAsync();
        await page.GetByTestId("row-actions").WaitForAsync();
        await session.ShouldHaveNoProblemsAsync($"actions in the brief of {who}");
        await session.SaveScreenshotAsync($"morning-actions-{who.Split(' ')[0]}-{locale}");
        page.Url.Should().Be(address);
        await button.EnterAsync();
        await page.GetByTestId("row-actions")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Opens the tickets behind an alert of many: as many rows as the alert says.</summary>
    private static async Task OpenAlertsAsync(BrowserSession session, string locale)
    {
        var page = session.Page;
        var alert = page.Locator("[data-notice^=Tickets]").First;
        var count = new string([
            .. (await alert.InnerTextAsync())
                .SkipWhile(c => !char.IsAsciiDigit(c))
                .TakeWhile(char.IsAsciiDigit),
        ]);
        await alert.EnterAsync();
        await PageAssertions.HasUrlAsync(page, "/alerts\\?list=");
        await PageAssertions.HasTextAsync(page.Locator("nav.segments a[aria-current=page]"), count);
        await page.Locator("#alert-list tbody button").First.EnterAsync();
        await page.GetByTestId("row-actions").WaitForAsync();
        await session.ShouldHaveNoProblemsAsync("tickets behind an alert");
        await session.SaveScreenshotAsync($"alerts-{locale}");
    }
}
