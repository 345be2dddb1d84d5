using System.Globalization;
using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests two people in two browsers: they see each other on a ticket and who is typing, deliver it once, and a customer's
/// message notifies its technician on any page.
/// </summary>
[Collection(DemoServers.First)]
public sealed class PresenceJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task Two_people_on_one_ticket_see_each_other_and_deliver_it_once()
    {
        var app = await demo.GetAsync();
        var (number, technicianName) = FindStartedTicket(app.DataFolder);
        await using var technician = await BrowserSession.OpenAsync(app);
        await using var per = await BrowserSession.OpenAsync(
            app,
            width: 390,
            height: 800,
            dark: true
        );
        await technician.SignInAsDemoAsync(technicianName);
        await per.SignInAsDemoAsync(DemoApp.Per);
        await technician.GoAsync($"/tickets/{number}");
        await per.GoAsync($"/tickets/{number}");
        var seen = technician.Page.GetByTestId("presence");
        await PageAssertions.HasTextAsync(seen, "Per Holm is also viewing this ticket.");
        await PageAssertions.HasTextAsync(
            per.Page.GetByTestId("presence"),
            $"{technicianName} is also viewing this ticket."
        );

        await per.Page.Locator("#compose-text").PressSequentiallyAsync("Let me");
        await PageAssertions.HasTextAsync(seen, "Per Holm is writing …");
        await technician.ShouldHaveNoProblemsAsync("together");
        await technician.SaveScreenshotAsync("together");
        await PageAssertions.HasTextAsync(seen, "Per Holm is also viewing this ticket.");
        await per.GoAsync("/queue");
        await PageAssertions.HasNoTextAsync(seen, "Per Holm");
        await per.GoAsync($"/tickets/{number}");
        await PageAssertions.HasTextAsync(seen, "Per Holm is also viewing this ticket.");
        await per.ShouldHaveNoProblemsAsync("together, narrow");
        await per.SaveScreenshotAsync("together-narrow");

        IPage[] pages = [technician.Page, per.Page];
        foreach (var page in pages)
        {
            await page.GetByTestId("deliver").ClickAsync();
            await page.GetByTestId("deliver-confirm").WaitForAsync();
        }

        // For the second person the button may be gone already.
        await Task.WhenAll(
            pages.Select(p =>
                p.EvaluateAsync("document.querySelector('[data-testid=deliver-confirm]')?.click()")
            )
        );

        var dialogs = pages.Select(p => p.Locator("dialog[open] [role=alert]")).ToList();
        var first = await Task.WhenAny(dialogs.Select(GetTextAsync));
        var late = await first;
        await PageAssertions.HasTextAsync(late, "delivered the ticket at");
        (await dialogs[0].CountAsync() + await dialogs[1].CountAsync())
            .Should()
            .Be(1, "one of them delivered it");
        DatabaseFile
            .Scalar(
                app.DataFolder,
                $"""SELECT COUNT(*) FROM "TicketChanges" WHERE "TicketNumber" = {number} AND "ToState" = 'Delivered'"""
            )
            .Should()
            .Be("1");
        await late.Page.Keyboard.PressAsync("Escape");
        await late.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await technician.ShouldHaveNoProblemsAsync("delivered");
        await per.ShouldHaveNoProblemsAsync("delivered, narrow");
    }

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", 1280, false, "Notifications")]
    [InlineData("sv-SE", 390, true, "Aviseringar")]
    public async Task A_customer_message_creates_a_notification_that_links_to_the_ticket(
        string locale,
        int width,
        bool dark,
        string title
    )
    {
        var app = await demo.GetAsync();
        var (number, technicianName) = FindStartedTicket(app.DataFolder);
        await using var technician = await BrowserSession.OpenAsync(app, locale, dark, width, 760);
        await technician.SignInAsDemoAsync(technicianName);
        await technician.GoAsync("/queue");
        await using var maria = await BrowserSession.OpenAsync(app);
        await maria.SignInAsDemoAsync(DemoApp.Maria);
        await maria.GoAsync($"/tickets/{number}");
        await maria.Page.GetByTestId("compose-from-customer").ClickAsync();
        // The form moves the focus to the text field, which would receive what is typed before.
        await Microsoft
            .Playwright.Assertions.Expect(maria.Page.Locator("#compose-text"))
            .ToBeFocusedAsync();
        await maria.Page.Locator("#compose-said-by").FillAsync("Eva Lund");
        await maria.Page.Locator("#compose-text").FillAsync($"It is urgent, says {locale}");
        await maria.Page.GetByTestId("compose-send").ClickAsync();

        var page = technician.Page;
        var bell = page.GetByTestId("bell");
        await page.Locator($"[data-testid=bell][aria-label^='{title}, ']").WaitForAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("n");
        var link = page.Locator($"dialog[open] a[href='tickets/{number}']").First;
        await PageAssertions.HasTextAsync(link, "Eva Lund");
        await technician.ShouldHaveNoProblemsAsync($"notifications {locale}");
        await technician.SaveScreenshotAsync($"notifications-{locale}");
        await page.Keyboard.PressAsync("Escape");
        await link.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await bell.ClickAsync();
        await link.ClickAsync();

        await PageAssertions.HasUrlAsync(page, $"/tickets/{number}$");
        await page.Locator($"[data-testid=bell][aria-label='{title}']").WaitForAsync();
        await technician.ShouldHaveNoProblemsAsync($"seen {locale}");
    }

    private static async Task<ILocator> GetTextAsync(ILocator alert)
    {
        await alert.WaitForAsync();
        return alert;
    }

    /// <summary>Returns a started ticket and its technician: if possible one that can be delivered.</summary>
    private static (int Number, string Who) FindStartedTicket(string folder)
    {
        var found = DatabaseFile
            .Scalar(
                folder,
                """
                SELECT t."Number" || '|' || p."Name" FROM "Tickets" t
                JOIN "People" p ON p."Id" = t."TechnicianId"
                WHERE t."State" = 'Started'
                ORDER BY t."Kind" = 'Bug' OR EXISTS (SELECT 1 FROM "Timers" r WHERE r."TicketNumber" = t."Number"),
                  t."Number"
                LIMIT 1
                """
            )
            .Split('|');
        return (int.Parse(found[0], CultureInfo.InvariantCulture), found[1]);
    }
}
