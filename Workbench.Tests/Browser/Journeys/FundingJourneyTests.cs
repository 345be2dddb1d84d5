using FluentAssertions;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests a ticket that waits for hours: the letter is written, the choice recorded, and the ticket is ready at its earlier
/// place.
/// </summary>
[Collection(DemoServers.Second)]
public sealed class FundingJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", "back in the queue at place")]
    [InlineData("sv-SE", "tillbaka i kön på plats")]
    public async Task A_recorded_choice_returns_the_ticket_to_its_queue_position(
        string locale,
        string expected
    )
    {
        var app = await demo.GetAsync();
        var number = AwaitingFundingTicket(app.DataFolder);
        await using var jonas = await BrowserSession.OpenAsync(app, locale);
        await jonas.SignInAsDemoAsync("Jonas Berg");
        var page = jonas.Page;
        await jonas.GoAsync("/queue");
        var row = page.Locator($"tr[aria-rowindex]:has(.no:text-is('{number}'))");
        await row.WaitForAsync();
        (await row.GetAttributeAsync("class")).Should().Contain("blocked");
        var place = await row.GetAttributeAsync("aria-rowindex");

        await row.Locator("a").ClickAsync();
        await PageAssertions.HasUrlAsync(page, $"/tickets/{number}$");
        await page.GetByTestId("letter").ClickAsync();
        await page.Locator("#letter-text").WaitForAsync();
        await jonas.ShouldHaveNoProblemsAsync("letter");
        await jonas.SaveScreenshotAsync($"letter-{locale}");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByTestId("choose-HourlyRate").ClickAsync();
        await page.Locator("#said-by").FillAsync("Eva Lund");
        await jonas.ShouldHaveNoProblemsAsync("choice");
        await page.GetByTestId("record-choice").ClickAsync();

        await PageAssertions.HasSnackbarAsync(page, $"{expected} {place}");
        await PageAssertions.HasTextAsync(page.Locator(".choice"), "Eva Lund");
        await jonas.ShouldHaveNoProblemsAsync("chosen");
        await jonas.GoAsync("/queue?show=ready");
        await row.WaitForAsync();
        (await row.GetAttributeAsync("aria-rowindex")).Should().Be(place);
    }

    /// <summary>
    /// Returns the first ticket that waits for hours before work began, in the order of the queue. Each run of the test leaves one
    /// less, and on some days there are few of them.
    /// </summary>
    private static string AwaitingFundingTicket(string folder) =>
        DatabaseFile.Scalar(
            folder,
            """
            SELECT "Number" FROM "Tickets" WHERE "State" = 'AwaitingFunding' AND "TechnicianId" IS NULL
            ORDER BY "Priority", "SubmittedAt", "Number" LIMIT 1
            """
        );
}
