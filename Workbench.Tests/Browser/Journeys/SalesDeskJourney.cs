using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Domain.Tickets;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests the start of a salesperson's day by keyboard alone: the sales desk, a card sold for a waiting ticket, and the ticket
/// that can be started again at its old place, while a colleague watches the same list.
/// </summary>
public abstract class SalesDeskJourney(DemoApp demo, ITestOutputHelper output)
{
    public static bool CannotRun => Chromium.IsMissing;

    protected async Task SellCardForWaitingTicketAsync(string locale, string expected)
    {
        var app = await demo.GetAsync();
        var number = WaitingTicket(app.DataFolder);
        await using var per = await BrowserSession.OpenAsync(app, locale);
        await per.SignInAsDemoAsync(DemoApp.Per);
        await per.GoAsync("/sales");
        var watched = Row(per.Page, number);
        await watched.WaitForAsync();
        await using var maria = await BrowserSession.OpenAsync(app, locale);
        await maria.SignInAsDemoAsync(DemoApp.Maria);
        var page = maria.Page;
        await PageAssertions.HasUrlAsync(page, "/sales$");
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

        await PageAssertions.HasTextAsync(page.Locator(".mud-snackbar"), $"{expected} {place}");
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
        await row.WaitForAsync();
        return await row.GetAttributeAsync("aria-rowindex");
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
