using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests that a salesperson picks up and rescopes an escalation while a colleague watches, that its ticket returns to its
/// earlier place in the queue, and that a team lead finds a late ticket on the delivery page and moves it to the front with a
/// reason.
/// </summary>
[Collection(DemoServers.First)]
public sealed partial class EscalationJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task A_rescoped_ticket_returns_to_its_queue_position()
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app);
        await per.SignInAsDemoAsync(DemoApp.Per);
        await per.GoAsync("/escalations");
        await using var maria = await BrowserSession.OpenAsync(app);
        await maria.SignInAsDemoAsync(DemoApp.Maria);
        var page = maria.Page;
        await maria.GoAsync("/");
        await maria.PressAsync("g e");
        await PageAssertions.HasTextAsync(page.Locator("h1"), "Escalations");
        var row = page.Locator("[data-column=ToPickUp] li").First;
        var no = await row.Locator(".no").InnerTextAsync();
        var number = DatabaseFile.Scalar(
            app.DataFolder,
            $"""SELECT "Number" FROM "Tickets" WHERE "EscalationNo" = {no}"""
        );

        await row.Locator("button").ClickAsync();

        await PageAssertions.HasUrlAsync(page, $"/escalations/{no}$");
        await per
            .Page.Locator($"[data-column=ToPickUp] li:has(.no:text-is('{no}'))")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GetByTestId("rescope").ClickAsync();
        await maria.ShouldHaveNoProblemsAsync("rescoping");
        await maria.SaveScreenshotAsync("rescoping");
        await page.Locator($"#rescope-size-{number}").SelectOptionAsync("Medium");
        await page.Locator($"#rescope-estimate-{number}").FillAsync("2:00");
        await PageAssertions.HasTextAsync(page.Locator("dialog[open] .sum"), "2 h of 4 h in total");
        await page.Locator("#rescope-outcome").FillAsync("Only the first step of the checkout.");
        await page.GetByTestId("rescope-confirm").ClickAsync();

        await PageAssertions.HasTextAsync(page.Locator(".verdict"), "Only the first step");
        var snackbar = page.Locator(".mud-snackbar")
            .Filter(new() { HasText = $"#{number} is back in the queue" });
        var place = QueuePositionPattern()
            .Match(await snackbar.InnerTextAsync())
            .Groups["place"]
            .Value;
        DatabaseFile
            .Scalar(
                app.DataFolder,
                $"""SELECT "State" || ' ' || "EstimateMinutes" FROM "Tickets" WHERE "Number" = {number}"""
            )
            .Should()
            .Be("Queued 120");
        place.Should().Be(QueuePositionOf(app.DataFolder, number));
        await maria.ShouldHaveNoProblemsAsync("rescoped");
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task A_team_lead_gives_a_late_ticket_priority_with_a_reason()
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var page = per.Page;
        await per.GoAsync("/");
        await per.PressAsync("g d");
        await PageAssertions.HasUrlAsync(page, "/delivery$");
        await page.Locator(".figures a").First.ClickAsync();
        await PageAssertions.HasUrlAsync(page, "show=late$");
        var (row, number) = await LastLateTicketInItsPlaceAsync(page, app.DataFolder);

        await row.Locator("a").ClickAsync();

        await PageAssertions.HasUrlAsync(page, $"/tickets/{number}$");
        await page.GetByTestId("front").ClickAsync();
        await per.ShouldHaveNoProblemsAsync("moving to the front");
        await page.Locator("#front-reason").FillAsync("Promised for Friday");
        await page.GetByTestId("front-confirm").ClickAsync();
        await PageAssertions.HasTextAsync(page.Locator(".priority-reason"), "Promised for Friday");
        await per.ShouldHaveNoProblemsAsync("moved to the front");
        QueuePositionOf(app.DataFolder, number).Should().Be("1");

        await per.GoAsync("/queue");
        await PageAssertions.HasTextAsync(
            page.Locator("tbody tr[aria-rowindex] .no").First,
            number
        );
    }

    /// <summary>Returns the last row whose ticket waits in the queue and was not moved to the front yet.</summary>
    private static async Task<(ILocator Row, string Number)> LastLateTicketInItsPlaceAsync(
        IPage page,
        string folder
    )
    {
        var rows = page.Locator("tbody tr").Filter(new() { HasText = "In the queue" });
        await rows.First.WaitForAsync();
        for (var i = await rows.CountAsync() - 1; i >= 0; i--)
        {
            var number = await rows.Nth(i).Locator(".no").InnerTextAsync();
            var priority = DatabaseFile.Scalar(
                folder,
                $"""SELECT "Priority" FROM "Tickets" WHERE "Number" = {number}"""
            );
            if (string.Equals(priority, "0", StringComparison.Ordinal))
                return (rows.Nth(i), number);
        }

        throw new InvalidOperationException("No late ticket waits at its own place in the queue.");
    }

    /// <summary>Returns the expected place: first in, first out, except for tickets moved to the front.</summary>
    private static string QueuePositionOf(string folder, string number) =>
        DatabaseFile.Scalar(
            folder,
            $"""
            SELECT COUNT(*) FROM "Tickets" q JOIN "Tickets" t ON t."Number" = {number}
            WHERE (q."State" = 'Queued' OR q."TechnicianId" IS NULL AND q."State" IN ('AwaitingFunding', 'AwaitingCustomer'))
              AND (q."Priority", q."SubmittedAt", q."Number") <= (t."Priority", t."SubmittedAt", t."Number")
            """
        );

    [GeneratedRegex(@"at place (?<place>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QueuePositionPattern();
}
