using System.Globalization;
using FluentAssertions;
using Microsoft.Playwright;
using Workbench.App.Features.Delivery;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>Tests the date field: typed, chosen by keyboard, in the language of the page, and inside a modal dialog.</summary>
[Collection(DemoServers.Third)]
public sealed class DateFieldJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false)]
    [InlineData("sv-SE", true)]
    public async Task A_day_is_typed_or_chosen_by_keyboard(string locale, bool dark)
    {
        await using var anna = await BrowserSession.OpenAsync(await demo.GetAsync(), locale, dark);
        await anna.SignInAsDemoAsync(DemoApp.Anna);
        var page = anna.Page;
        await anna.GoAsync("/tickets");
        var from = page.Locator("#tickets-from");
        var today = StockholmTime.DateOf(DateTime.UtcNow);

        await from.FillAsync(today.ToString("d/M/yyyy", CultureInfo.InvariantCulture));
        await from.PressAsync("Enter");
        await Assertions.Expect(from).ToHaveValueAsync(Formats.Date(today));
        await PageAssertions.HasUrlAsync(page, $"from={Formats.Date(today)}");

        await from.PressAsync("Alt+ArrowDown");
        await Assertions
            .Expect(page.Locator(".mud-picker-calendar-day:focus"))
            .ToHaveTextAsync(Formats.Invariant(today.Day));
        await PageAssertions.HasTextAsync(
            page.Locator(".calendar .mud-button-month"),
            today.ToString("MMMM yyyy", new CultureInfo(locale))
        );
        await anna.ShouldHaveNoProblemsAsync("calendar");
        await anna.SaveScreenshotAsync($"calendar-{locale}");
        await page.Keyboard.PressAsync("PageUp");
        var chosen = today.AddMonths(-1);
        await PageAssertions.HasTextAsync(
            page.Locator(".calendar .mud-button-month"),
            chosen.ToString("MMMM yyyy", new CultureInfo(locale))
        );
        await Assertions
            .Expect(page.Locator(".mud-picker-calendar-day:focus"))
            .ToHaveTextAsync(Formats.Invariant(chosen.Day));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(from).ToHaveValueAsync(Formats.Date(chosen));
        await PageAssertions.HasUrlAsync(page, $"from={Formats.Date(chosen)}");
        await Assertions.Expect(page.Locator(".calendar")).ToHaveCountAsync(0);
        await Assertions.Expect(from).ToBeFocusedAsync();

        // Keys that are pressed before the next month is there apply to it.
        await from.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(page.Locator(".mud-picker-calendar-day:focus")).ToBeVisibleAsync();
        foreach (var key in (string[])["PageDown", "PageUp", "PageUp", "ArrowLeft", "Enter"])
        {
            await page.Keyboard.PressAsync(key);
        }

        chosen = chosen.AddMonths(1).AddMonths(-2).AddDays(-1);
        await Assertions.Expect(from).ToHaveValueAsync(Formats.Date(chosen));
        await Assertions.Expect(page.Locator(".calendar")).ToHaveCountAsync(0);

        await from.FillAsync("32 nov");
        await from.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#tickets-from-problem")).ToBeVisibleAsync();
        await anna.ShouldHaveNoProblemsAsync("not a date");
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task Esc_closes_the_calendar_and_not_the_dialog_around_it()
    {
        await using var per = await BrowserSession.OpenAsync(await demo.GetAsync(), "en-GB", false);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var page = per.Page;
        await per.GoAsync("/delivery");
        await page.GetByRole(AriaRole.Button, new() { Name = DeliveryTexts.BusyPeriod_Add })
            .First.ClickAsync();
        await page.Locator("#busy-from + button").ClickAsync();
        await Assertions.Expect(page.Locator(".mud-picker-calendar-day:focus")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(page.Locator(".mud-picker-calendar-day:focus")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator(".calendar")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#busy-from + button")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(1);
        (await page.Locator("#busy-from").InputValueAsync()).Should().BeEmpty();
    }
}
