using FluentAssertions;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>Somebody remembers some words and finds the ticket by keyboard alone, first in the palette, then on the page.</summary>
[Collection(DemoServers.First)]
public sealed class SearchJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", "Search all texts for")]
    [InlineData("sv-SE", "i alla texter")]
    public async Task A_ticket_is_found_by_words_of_its_texts(string locale, string all)
    {
        var app = await demo.GetAsync();
        var word = DatabaseFile.Scalar(
            app.DataFolder,
            """SELECT "Number" FROM "Tickets" WHERE "State" = 'Started' ORDER BY "Number" LIMIT 1"""
        );
        await using var anna = await BrowserSession.OpenAsync(app, locale);
        await anna.SignInAsDemoAsync(DemoApp.Anna);
        var page = anna.Page;
        await anna.GoAsync("/queue");

        // The number leads to the ticket.
        await page.OpenPaletteAsync();
        await page.Keyboard.TypeAsync(word);
        await page.Locator($"#palette-list li[aria-selected=true]:has-text('{word}')")
            .WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await PageAssertions.HasUrlAsync(page, $"/tickets/{word}$");
        await anna.ShouldHaveNoProblemsAsync("ticket with earlier ones");

        // Whoever presses Enter before the list is there gets what they typed, not what an earlier text found.
        await anna.GoAsync("/queue");
        await page.OpenPaletteAsync();
        await page.Keyboard.TypeAsync(word);
        await page.Keyboard.PressAsync("Enter");
        await PageAssertions.HasUrlAsync(page, $"/tickets/{word}$");

        // Words lead to the page with all tickets that have them.
        await page.OpenPaletteAsync();
        await page.Keyboard.TypeAsync("kassan");
        var last = page.Locator($"#palette-list li:has-text('{all}'):has-text('kassan')");
        await last.WaitForAsync();
        await anna.ShouldHaveNoProblemsAsync("palette");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Locator(
                $"#palette-list li[aria-selected=true]:has-text('{all}'):has-text('kassan')"
            )
            .WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await PageAssertions.HasUrlAsync(page, "/search\\?q=kassan$");
        await page.Locator("#search-results mark").First.WaitForAsync();
        await anna.ShouldHaveNoProblemsAsync("search page");

        // A filter is one key away and stays in the address.
        await page.Locator("select").First.FocusAsync();
        await page.Locator("select").First.SelectOptionAsync("description");
        await PageAssertions.HasUrlAsync(page, "in=description");
        await page.Locator("#search-results a").First.PressAsync("Enter");
        await PageAssertions.HasUrlAsync(page, "/tickets/\\d+$");
        (await page.Locator("h1").InnerTextAsync()).Should().NotBeEmpty();
    }
}
