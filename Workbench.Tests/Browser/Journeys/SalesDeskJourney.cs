using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Domain.Tickets;
using Workbench.Tests.Browser.Support;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests a salesperson's whole day by keyboard alone: a customer on the phone, a card sold for a waiting ticket while a colleague
/// watches the same list, a contact that is recorded, an escalation that is won, and the month that is handed over to invoicing.
/// </summary>
public abstract class SalesDeskJourney(DemoApp demo, ITestOutputHelper output)
{
    public static bool CannotRun => Chromium.IsMissing;

    protected async Task WorkThroughADayAsync(
        string locale,
        string left,
        string expected,
        string reason
    )
    {
        var app = await demo.GetAsync();
        var (large, escalation) = await JourneyTickets.RaiseAsync(app, "Prices for resellers");
        await using var maria = await BrowserSession.OpenAsync(app, locale);
        await maria.SignInAsDemoAsync(DemoApp.Maria);
        await AnswerPhoneAsync(maria, locale, left);
        await SellCardAsync(app, maria, locale, expected);
        await RecordContactAsync(maria, locale);
        await WinEscalationAsync(maria, locale, escalation);
        await JourneyTickets.WaitForStateAsync(app.DataFolder, large, TicketState.Closed);
        await HandOverMonthAsync(app, maria, locale, reason);
    }

    private async Task AnswerPhoneAsync(BrowserSession maria, string locale, string left)
    {
        var page = maria.Page;
        await maria.GoAsync("/sales");
        await page.WaitForSelectorAsync(
            "html[data-accepted-keys*=',ctrl+k,']",
            new() { State = WaitForSelectorState.Attached }
        );
        var actions = new CountedActions(maria);

        await actions.PressAsync("Control+k");
        await page.Locator("dialog[open] input:focus").WaitForAsync();
        await actions.TypeAsync("nordkaf");
        await page.Locator("#palette-list li[aria-selected=true]:has-text('1001')").WaitForAsync();
        await actions.SubmitAsync();

        await PageAssertions.HasUrlAsync(page, "/customers/1001$");
        await PageAssertions.HasTextAsync(page.Locator(".balance p[aria-live]"), left);
        await page.GetByTestId("usage-sentence").WaitForAsync();
        output.WriteLine($"Phone call, {locale}: {actions}");
        await maria.ShouldHaveNoProblemsAsync("customer on the phone");
    }

    private async Task RecordContactAsync(BrowserSession maria, string locale)
    {
        var page = maria.Page;
        await maria.GoAsync("/sales");
        var actions = new CountedActions(maria);
        await actions.EnterAsync(page.GetByTestId("contact").First);
        await page.Locator("dialog[open] #contact-note").FocusAsync();
        await actions.TypeAsync("Calls back on Friday");
        await maria.ShouldHaveNoProblemsAsync("recording a contact");
        await actions.PressAsync("Control+Enter");
        await page.Locator("dialog[open]")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        output.WriteLine($"Contact, {locale}: {actions}");
        await maria.ShouldHaveNoProblemsAsync("contact recorded");
    }

    private async Task WinEscalationAsync(BrowserSession maria, string locale, string no)
    {
        var page = maria.Page;
        await maria.GoAsync($"/escalations/{no}");
        var actions = new CountedActions(maria);
        await actions.ShortcutAsync("p");
        await page.GetByTestId("next-step").WaitForAsync();
        await actions.ShortcutAsync("c");
        await page.TypeInDialogAsync("#plan-hours", "24");
        await page.TypeInDialogAsync("#plan-price", "26160");
        await page.TypeInDialogAsync("#plan-note", "Prices for each reseller.");
        await actions.PressAsync("Control+Enter");
        await page.Locator("[data-version='1']").WaitForAsync();
        await actions.ShortcutAsync("c");
        await PageAssertions.HasUrlAsync(page, $"/escalations/{no}/offer/1$");
        await PageAssertions.HasTextAsync(page.Locator(".letter"), "Prices for each reseller.");
        await page.Locator("#offer-text").FocusAsync();
        await actions.PressAsync("Control+Enter");
        await PageAssertions.HasUrlAsync(page, $"/escalations/{no}$");
        await page.Locator("[data-version='1'] .sent").WaitForAsync();
        await actions.ShortcutAsync("c");
        await page.Locator("dialog[open] #answer-accepted").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.TypeInDialogAsync("#answer-reference", "PO-4711");
        await actions.SubmitAsync();
        await PageAssertions.HasTextAsync(page.Locator(".said"), "PO-4711");
        await actions.ShortcutAsync("c");
        await page.TypeInDialogAsync("#won-reference", "P-2026-17");
        await page.TypeInDialogAsync("#won-outcome", "24 h agreed");
        await actions.PressAsync("Control+Enter");
        await PageAssertions.HasTextAsync(page.Locator(".verdict"), "P-2026-17");
        output.WriteLine($"Escalation won, {locale}: {actions} (fields typed besides)");
        await maria.ShouldHaveNoProblemsAsync("won");
    }

    /// <summary>Hands the month over, and undoes it for the tests that come after.</summary>
    private async Task HandOverMonthAsync(
        RunningApp app,
        BrowserSession maria,
        string locale,
        string reason
    )
    {
        var page = maria.Page;
        var month = DatabaseFile.Scalar(
            app.DataFolder,
            """SELECT substr(MAX("BoughtOn"), 1, 7) FROM "RefillCards" """
        );
        await maria.GoAsync($"/billing?month={month}");
        await page.GetByTestId("hand-over").WaitForAsync();
        var actions = new CountedActions(maria);
        await actions.ShortcutAsync("h");
        await page.Locator("dialog[open] [data-testid=hand-over-confirm]").WaitForAsync();
        await actions.SubmitAsync();
        var row = page.Locator("[data-hand-over]").First;
        await row.GetByTestId("undo").WaitForAsync();
        output.WriteLine($"Month handed over, {locale}: {actions}");
        await maria.ShouldHaveNoProblemsAsync("handed over");

        await actions.EnterAsync(row.GetByTestId("undo"));
        await page.Locator("dialog[open] #undo-hand-over-reason").WaitForAsync();
        await actions.TypeAsync(reason);
        await actions.PressAsync("Control+Enter");
        await PageAssertions.HasTextAsync(row.Locator(".reason"), reason);
    }

    private async Task SellCardAsync(
        RunningApp app,
        BrowserSession maria,
        string locale,
        string expected
    )
    {
        await using var per = await BrowserSession.OpenAsync(app, locale);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var number = WaitingTicket(app.DataFolder);
        if (number.Length == 0)
        {
            number = await SubmitWaitingTicketAsync(app, per);
        }

        await per.GoAsync("/sales");
        var watched = Row(per.Page, number);
        await watched.WaitForAsync();
        var page = maria.Page;
        await maria.GoAsync("/sales");
        await maria.ShouldHaveNoProblemsAsync("sales desk");
        var place = await PlaceAsync(maria, number);
        var actions = new CountedActions(maria);

        await actions.ShortcutAsync("g s");
        await actions.EnterAsync(Row(page, number).Locator(".do a").First);
        await PageAssertions.HasUrlAsync(page, $"/tickets/{number}");
        await actions.EnterAsync(page.GetByTestId("choose-RefillCard"));
        await page.Locator("dialog[open] #said-by:focus").WaitForAsync();
        await actions.TypeAsync("Eva");
        await actions.SubmitAsync();

        await PageAssertions.HasSnackbarAsync(page, $"{expected} {place}");
        await maria.ShouldHaveNoProblemsAsync("sold");
        output.WriteLine($"Card sale, {locale}: {actions}");
        await watched.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await JourneyTickets.WaitForStateAsync(app.DataFolder, number, TicketState.Queued);
        (await PlaceAsync(maria, number)).Should().Be(place);
        await maria.PressAsync("g m");
        await PageAssertions.HasUrlAsync(page, "/my-work$");
    }

    private static ILocator Row(IPage page, string number) =>
        page.Locator($"[data-task=FundingChoice]:has(a[href='tickets/{number}'])");

    private static async Task<string?> PlaceAsync(BrowserSession session, string number)
    {
        await session.GoAsync("/queue");
        var row = session.Page.Locator($"tr[aria-rowindex]:has(.no:text-is('{number}'))");
        await session.Page.Locator("tr[aria-rowindex]").First.WaitForAsync();
        if (await row.CountAsync() == 0)
        {
            // Rows are rendered where they are in view.
            await session.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        }

        await row.WaitForAsync();
        return await row.GetAttributeAsync("aria-rowindex");
    }

    /// <summary>Submits a ticket for which its customer, who can buy hours, has too few: on some days none waits.</summary>
    private static async Task<string> SubmitWaitingTicketAsync(RunningApp app, BrowserSession per)
    {
        var customer = DatabaseFile.Scalar(
            app.DataFolder,
            """
            SELECT c."Number" FROM "Customers" AS c
            JOIN "Agreements" AS g ON g."CustomerId" = c."Id" AND g."LastDay" IS NULL
            JOIN "Accounts" AS a ON a."CustomerId" = c."Id"
            WHERE c."LaunchedOn" < date('now') ORDER BY a."BalanceMinutes" - a."HeldMinutes", c."Number" LIMIT 1
            """
        );
        var number = await JourneyTickets.SubmitAsync(
            per,
            customer,
            "Banner for Advent",
            TicketKind.Change,
            SizeClass.Medium,
            "3:55"
        );
        // Whether there are enough hours is decided when it would be taken: then the ticket behind it is.
        await JourneyTickets.MoveToFrontAndTakeAsync(per);
        await JourneyTickets.WaitForStateAsync(app.DataFolder, number, TicketState.AwaitingFunding);
        return number;
    }

    /// <summary>
    /// Returns the first ticket of a customer who can buy hours and that waits for a choice before work began, in the order of the
    /// queue.
    /// </summary>
    private static string WaitingTicket(string folder) =>
        DatabaseFile.Scalar(
            folder,
            """
            SELECT t."Number" FROM "Tickets" AS t
            JOIN "Agreements" AS a ON a."CustomerId" = t."CustomerId" AND a."LastDay" IS NULL
            JOIN "Customers" AS c ON c."Id" = t."CustomerId" AND c."LaunchedOn" < date('now')
            WHERE t."State" = 'AwaitingFunding' AND t."TechnicianId" IS NULL
            ORDER BY t."SubmittedAt", t."Number" LIMIT 1
            """
        );
}
