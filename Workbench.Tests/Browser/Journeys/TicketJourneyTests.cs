using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Domain.Tickets;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests the life of a ticket in the browser: asked about, answered, delivered, reopened, closed, merged and separated; and
/// once more with the keyboard only.
/// </summary>
[Collection(DemoServers.Second)]
public sealed class TicketJourneyTests(DemoApp demo)
{
    private const int MaxTabs = 40;

    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false)]
    [InlineData("sv-SE", true)]
    public async Task A_ticket_is_asked_about_answered_delivered_reopened_and_closed(
        string locale,
        bool dark
    )
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app, locale, dark);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var page = per.Page;
        var number = await JourneyTickets.StartAsync(per, app.DataFolder);

        await per.PressAsync("a");
        await page.Locator("#compose-text:focus").WaitForAsync();
        await page.Locator("#compose-text").FillAsync("Which page is it?");
        await per.ShouldHaveNoProblemsAsync("asking");
        await page.Keyboard.PressAsync("Control+Enter");
        await JourneyTickets.WaitForStateAsync(
            app.DataFolder,
            number,
            TicketState.AwaitingCustomer
        );
        // The page knows that the text was sent when it returns to an internal note.
        await page.Locator("[data-testid=compose-note][aria-pressed=true]").WaitForAsync();
        // The field that had the focus went away; its text must not come back as a draft, whose kind would then be selected.
        await page.ReloadAsync();
        await page.Locator("[data-testid=compose-from-customer][aria-pressed=true]").WaitForAsync();
        (await page.Locator("#compose-text").InputValueAsync()).Should().BeEmpty();
        await page.GetByTestId("compose-from-customer").ClickAsync();
        await page.Locator("[data-testid=compose-from-customer][aria-pressed=true]").WaitForAsync();
        await page.Locator("#compose-text").FillAsync("The one with the shoes.");
        await page.GetByTestId("compose-send").ClickAsync();
        await JourneyTickets.WaitForStateAsync(app.DataFolder, number, TicketState.Started);
        await page.GetByTestId("conversation").GetByText("The one with the shoes.").WaitForAsync();

        await DeliverAsync(per, app.DataFolder, number);
        await page.GetByTestId("more-actions").ClickAsync();
        await page.GetByTestId("reopen").ClickAsync();
        await page.GetByTestId("own-fault").CheckAsync();
        await page.Locator("#way-reason").FillAsync("It broke again");
        await per.ShouldHaveNoProblemsAsync("reopening");
        await per.SaveScreenshotAsync($"reopen-{locale}");
        await page.GetByTestId("reopen-confirm").ClickAsync();
        await JourneyTickets.WaitForStateAsync(app.DataFolder, number, TicketState.Started);
        await DeliverAsync(per, app.DataFolder, number);
        await page.GetByTestId("close").ClickAsync();
        await page.GetByTestId("close-confirm").ClickAsync();
        await JourneyTickets.WaitForStateAsync(app.DataFolder, number, TicketState.Closed);
    }

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public async Task Two_tickets_are_merged_and_the_merge_is_undone(string locale)
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app, locale);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var page = per.Page;
        var customer = JourneyTickets.CustomerWithHours(app.DataFolder);
        var older = await JourneyTickets.SubmitAsync(per, customer, "Banner for Advent");
        var newer = await JourneyTickets.SubmitAsync(per, customer, "Banner for Advent");

        await page.GetByTestId("more-actions").ClickAsync();
        await page.GetByTestId("merge").ClickAsync();
        await page.GetByTestId($"merge-with-{older}").CheckAsync();
        await page.Locator("#way-reason").FillAsync("The same matter");
        await per.ShouldHaveNoProblemsAsync("merging");
        await per.SaveScreenshotAsync($"merge-{locale}");
        await page.GetByTestId("merge-confirm").ClickAsync();
        await page.Locator($"[data-testid=merged-into] a[href='tickets/{older}']").WaitForAsync();
        await JourneyTickets.WaitForStateAsync(app.DataFolder, newer, TicketState.Merged);

        await page.GetByTestId("undo-merge").ClickAsync();
        await page.GetByTestId("undo-merge-confirm").ClickAsync();
        await JourneyTickets.WaitForStateAsync(app.DataFolder, newer, TicketState.New);
        await page.Locator($"[data-testid=merged-into] a[href='tickets/{older}']")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task A_ticket_is_worked_on_by_keyboard_alone()
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var (page, keys) = (per.Page, per.Page.Keyboard);
        var number = await JourneyTickets.StartAsync(per, app.DataFolder);

        await per.PressAsync("s");
        await page.GetByTestId("timer-stop").WaitForAsync();
        await per.PressAsync("s");
        await page.GetByTestId("timer-start").WaitForAsync();
        DatabaseFile
            .Scalar(
                app.DataFolder,
                $"""SELECT "RegisteredMinutes" FROM "Tickets" WHERE "Number" = {number}"""
            )
            .Should()
            .Be("1");
        await per.PressAsync("m");
        await page.Locator("#compose-text:focus").WaitForAsync();
        await keys.TypeAsync("Mended in the theme");
        await keys.PressAsync("Control+Enter");
        await page.GetByText("Mended in the theme").First.WaitForAsync();
        await Microsoft
            .Playwright.Assertions.Expect(page.Locator("#compose-text"))
            .ToHaveValueAsync("");
        await keys.PressAsync("Escape");
        // The actions of the ticket are before the conversation.
        await TabToAsync(page, "[data-testid=deliver]", "Shift+Tab");
        await keys.PressAsync("Enter");
        await page.Locator("[data-testid=deliver-confirm]:focus").WaitForAsync();
        await keys.PressAsync("Escape");
        await per.PressAsync("d");
        await page.Locator("[data-testid=deliver-confirm]:focus").WaitForAsync();
        await keys.PressAsync("Enter");
        await JourneyTickets.WaitForStateAsync(app.DataFolder, number, TicketState.Delivered);
        await page.Locator("dialog[open]")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await TabToAsync(page, "[data-testid=more-actions]");
        await keys.PressAsync("Enter");
        await page.GetByTestId("reopen").WaitForAsync();
        await TabToAsync(page, "[data-testid=reopen]");
        await keys.PressAsync("Enter");
        await page.Locator("#way-reason").WaitForAsync();
        await TabToAsync(page, "[data-testid=own-fault]");
        await keys.PressAsync("Space");
        await TabToAsync(page, "#way-reason");
        await keys.TypeAsync("It broke again");
        await TabToAsync(page, "[data-testid=reopen-confirm]");
        await keys.PressAsync("Enter");
        await JourneyTickets.WaitForStateAsync(app.DataFolder, number, TicketState.Started);
    }

    private static async Task TabToAsync(IPage page, string selector, string key = "Tab")
    {
        for (var tab = 0; tab < MaxTabs; tab++)
        {
            if (await page.Locator($"{selector}:focus").CountAsync() > 0)
            {
                return;
            }

            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{selector} is not reached in {MaxTabs} tabs.");
    }

    private static async Task DeliverAsync(BrowserSession who, string folder, string number)
    {
        await who.Page.GetByTestId("deliver").ClickAsync();
        await who.ShouldHaveNoProblemsAsync("delivering");
        await who.Page.GetByTestId("deliver-confirm").ClickAsync();
        await JourneyTickets.WaitForStateAsync(folder, number, TicketState.Delivered);
    }
}
