using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>Tests that the tabs of a customer change without a reload, by click and by the browser's Back.</summary>
[Collection(DemoServers.Third)]
public sealed class CustomerTabsJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task The_page_stays_connected_from_tab_to_tab()
    {
        await using var anna = await BrowserSession.OpenAsync(
            await demo.GetAsync(),
            "en-GB",
            false
        );
        await anna.SignInAsDemoAsync(DemoApp.Anna);
        var page = anna.Page;
        await anna.GoAsync("/customers/1013");
        await page.EvaluateAsync("() => { window.sameDocument = true; }");
        var tabs = page.Locator("nav.tabs a");
        var current = page.Locator("nav.tabs a[aria-current]");

        foreach (var other in new[] { 1, 2, 3, 4, 5, 6, 7, 8 })
        {
            await tabs.Nth(other).ClickAsync();
            await Assertions.Expect(tabs.Nth(other)).ToHaveAttributeAsync("aria-current", "page");
            await tabs.First.ClickAsync();
            await Assertions.Expect(tabs.First).ToHaveAttributeAsync("aria-current", "page");
            await Assertions
                .Expect(page.Locator("[data-testid=usage-sentence]"))
                .ToBeVisibleAsync();
        }

        await page.GoBackAsync();
        await Assertions.Expect(current).ToHaveTextAsync("Told the customer");
        await page.GoBackAsync();
        await Assertions.Expect(current).ToHaveTextAsync("Usage");
        await anna.ShouldHaveNoProblemsAsync("customer tabs");
        (await page.EvaluateAsync<bool>("() => window.sameDocument === true")).Should().BeTrue();
    }
}
