using FluentAssertions;
using Workbench.Domain.Tickets;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests the two commonest jobs with an escalation by keyboard alone, in both languages: pick up and return to the queue, and
/// offer and win. Also writes to the customer from the card and takes a bundle apart.
/// </summary>
[Collection(DemoServers.Second)]
public sealed class EscalationSalesJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", "Not the hours")]
    [InlineData("sv-SE", "Inte timmarna")]
    public async Task Pick_up_and_return_by_keyboard(string locale, string outcome)
    {
        var app = await demo.GetAsync();
        var (number, no) = await JourneyTickets.RaiseAsync(app, "Rebuild the start page");
        await using var maria = await BrowserSession.OpenAsync(app, locale);
        await maria.SignInAsDemoAsync(DemoApp.Maria);
        var page = maria.Page;
        await maria.GoAsync("/");
        await maria.PressAsync("g e");
        await page.Locator("[data-column=ToPickUp]").WaitForAsync();
        await maria.ShouldHaveNoProblemsAsync("board");

        await page.Locator($"li:has(.no:text-is('{no}')) button").EnterAsync();

        await PageAssertions.HasUrlAsync(page, $"/escalations/{no}$");
        await page.GetByTestId("next-step").WaitForAsync();
        await page.GetByTestId("rescope").EnterAsync();
        var size = page.Locator($"dialog[open] #rescope-size-{number}");
        await size.PressAsync("ArrowDown");
        await size.PressAsync("ArrowDown");
        await page.Locator("dialog[open] .coverage").WaitForAsync();
        await maria.ShouldHaveNoProblemsAsync("returning");
        await page.Locator("#rescope-outcome").FocusAsync();
        await page.Keyboard.TypeAsync(outcome);
        await page.Keyboard.PressAsync("Control+Enter");

        await PageAssertions.HasTextAsync(page.Locator(".verdict"), outcome);
        DatabaseFile
            .Scalar(
                app.DataFolder,
                $"""SELECT "State" || ' ' || "Size" FROM "Tickets" WHERE "Number" = {number}"""
            )
            .Should()
            .Be("Queued Medium");
        await maria.GoAsync("/escalations");
        await page.Locator($"[data-column=Returned] .no:text-is('{no}')").WaitForAsync();
    }

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false, 1280)]
    [InlineData("sv-SE", true, 1280)]
    [InlineData("sv-SE", false, 390)]
    public async Task Offer_and_win_by_keyboard(string locale, bool dark, int width)
    {
        var app = await demo.GetAsync();
        var (number, no) = await JourneyTickets.RaiseAsync(app, "A shop for resellers");
        await using var maria = await BrowserSession.OpenAsync(app, locale, dark, width, 844);
        await maria.SignInAsDemoAsync(DemoApp.Maria);
        var page = maria.Page;
        await maria.GoAsync($"/escalations/{no}");

        await maria.PressAsync("p");
        await page.GetByTestId("next-step").WaitForAsync();
        await maria.ShouldHaveNoProblemsAsync("picked up");
        await maria.PressAsync("c");
        await page.TypeInDialogAsync("#plan-hours", "24");
        await page.TypeInDialogAsync("#plan-price", "26160");
        await page.TypeInDialogAsync("#plan-note", "Prices for each reseller.");
        await maria.ShouldHaveNoProblemsAsync("plan");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("[data-version='1']").WaitForAsync();
        await maria.ShouldHaveNoProblemsAsync("planned");

        await maria.PressAsync("c");
        await PageAssertions.HasUrlAsync(page, $"/escalations/{no}/offer/1$");
        await PageAssertions.HasTextAsync(page.Locator(".letter"), "Prices for each reseller.");
        await maria.ShouldHaveNoProblemsAsync("offer letter");
        await page.Locator("#offer-text").FocusAsync();
        await page.Keyboard.PressAsync("Control+Enter");

        await PageAssertions.HasUrlAsync(page, $"/escalations/{no}$");
        await page.Locator("[data-version='1'] .sent").WaitForAsync();
        await maria.ShouldHaveNoProblemsAsync("offered");
        await maria.PressAsync("c");
        await page.Locator("dialog[open] #answer-accepted").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.TypeInDialogAsync("#answer-said-by", "Eva");
        await page.TypeInDialogAsync("#answer-reference", "PO-4711");
        await maria.ShouldHaveNoProblemsAsync("answer");
        await page.Keyboard.PressAsync("Enter");

        await PageAssertions.HasTextAsync(page.Locator(".said"), "PO-4711");
        await maria.PressAsync("c");
        await page.TypeInDialogAsync("#won-reference", "P-2026-17");
        await page.TypeInDialogAsync("#won-outcome", "24 h agreed");
        await maria.ShouldHaveNoProblemsAsync("winning");
        await page.Keyboard.PressAsync("Control+Enter");

        await PageAssertions.HasTextAsync(page.Locator(".verdict"), "P-2026-17");
        await maria.ShouldHaveNoProblemsAsync("won");
        await JourneyTickets.WaitForStateAsync(app.DataFolder, number, TicketState.Closed);
        DatabaseFile
            .Scalar(
                app.DataFolder,
                $"""SELECT COUNT(*) FROM "Messages" WHERE "TicketNumber" = {number} AND "Kind" = 'ToCustomer'"""
            )
            .Should()
            .Be("1");
        await maria.GoAsync("/escalations?stage=won");
        await page.Locator($"[data-column=Won] .no:text-is('{no}')").WaitForAsync();
        await maria.ShouldHaveNoProblemsAsync("board of those that were won");
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task The_customer_is_written_to_from_the_card_while_a_colleague_watches()
    {
        var app = await demo.GetAsync();
        var (number, no) = await JourneyTickets.RaiseAsync(app, "A new menu");
        await using var per = await BrowserSession.OpenAsync(app);
        await per.SignInAsDemoAsync(DemoApp.Per);
        await per.GoAsync($"/escalations/{no}");
        await using var maria = await BrowserSession.OpenAsync(app);
        await maria.SignInAsDemoAsync(DemoApp.Maria);
        var page = maria.Page;
        await maria.GoAsync($"/escalations/{no}");

        await maria.PressAsync("r");
        await page.Locator("#compose-text:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("When do you need it?");
        await page.Keyboard.PressAsync("Control+Enter");

        await PageAssertions.HasTextAsync(
            per.Page.Locator("article[data-kind=ToCustomer]").Last,
            "When do you need it?"
        );
        await maria.ShouldHaveNoProblemsAsync("written from the card");
        DatabaseFile
            .Scalar(
                app.DataFolder,
                $"""SELECT "Text" FROM "Messages" WHERE "TicketNumber" = {number} ORDER BY "No" DESC LIMIT 1"""
            )
            .Should()
            .Be("When do you need it?");
    }
}
