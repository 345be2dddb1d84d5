using FluentAssertions;
using Workbench.Domain.Tickets;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests a morning of the service group: new tickets are triaged with keys, and take next passes over one without enough hours.
/// </summary>
[Collection(DemoServers.Second)]
public sealed class TriageJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task Three_tickets_are_sized_one_is_undone_and_a_bundle_over_four_hours_is_escalated()
    {
        var app = await demo.GetAsync();
        await using var anna = await BrowserSession.OpenAsync(app);
        await anna.SignInAsDemoAsync(DemoApp.Anna);
        var page = anna.Page;
        var first = await JourneyTickets.SubmitAsync(anna, "1001", "Banner for Advent");
        var second = await JourneyTickets.SubmitAsync(anna, "1002", "Delivery to lockers");
        var third = await JourneyTickets.SubmitAsync(anna, "1001", "Banner in the app");
        await anna.PressAsync("g t");
        await PageAssertions.HasUrlAsync(page, "/triage$");
        var shown = page.Locator("h2 a .muted");
        var status = page.Locator(".bar[role=status]");

        await anna.GoAsync($"/triage?ticket={first}");
        await SizeAsync(anna, "1");
        await PageAssertions.HasTextAsync(status, $"#{first} is in the queue.");
        await PageAssertions.HasNoTextAsync(shown, first);
        await anna.PressAsync("z");
        await PageAssertions.HasTextAsync(shown, first);
        await page.Locator("#triage-estimate").FillAsync("2 h 30");
        await SizeAsync(anna, "2");
        await PageAssertions.HasTextAsync(status, $"#{first} is in the queue.");
        SizeOf(app.DataFolder, first).Should().Be("Queued Medium 150");

        await anna.GoAsync($"/triage?ticket={second}");
        await SizeAsync(anna, "1");
        await PageAssertions.HasTextAsync(status, $"#{second} is in the queue.");
        SizeOf(app.DataFolder, second).Should().Be("Queued Small ");

        await anna.GoAsync($"/triage?ticket={third}");
        await page.Locator(".others label")
            .Filter(new() { HasText = $"#{first} " })
            .Locator("input")
            .CheckAsync();
        await page.Locator("#triage-estimate").FillAsync("2 h");
        await anna.ShouldHaveNoProblemsAsync("triage of a bundle");
        await anna.SaveScreenshotAsync("triage-bundle");
        await SizeAsync(anna, "2");
        await PageAssertions.HasTextAsync(page.Locator(".handing p"), $"together with #{first}");
        await page.Locator("#triage-goal:focus").WaitForAsync();
        await anna.ShouldHaveNoProblemsAsync("handing to sales");
        await page.Keyboard.TypeAsync("The same banner everywhere");
        await page.Keyboard.PressAsync("Enter");
        await PageAssertions.HasTextAsync(
            status,
            $"#{third} is escalated to sales, together with #{first}."
        );
        StateOf(app.DataFolder, third).Should().Be("Escalated");
        DatabaseFile
            .Scalar(
                app.DataFolder,
                $"""
                SELECT e."Reason" FROM "Escalations" e JOIN "Tickets" t ON t."EscalationNo" = e."No" WHERE t."Number" = {third}
                """
            )
            .Should()
            .Be("The same banner everywhere");
        StateOf(app.DataFolder, first).Should().Be("Escalated", "it belongs to the same bundle");
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task The_next_ticket_is_taken_past_one_without_hours_which_follows_after_its_funding_choice()
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var lacking = await JourneyTickets.SubmitAsync(
            per,
            "1023",
            "Vouchers by mail",
            size: SizeClass.Medium,
            estimate: "4 h"
        );
        await per.Page.GetByTestId("front").ClickAsync();
        await per.Page.Locator("#front-reason").FillAsync("Promised for Friday");
        await per.Page.GetByTestId("front-confirm").ClickAsync();
        await PageAssertions.HasTextAsync(
            per.Page.Locator(".priority-reason"),
            "Promised for Friday"
        );

        await using var jonas = await BrowserSession.OpenAsync(app);
        await jonas.SignInAsDemoAsync("Jonas Berg");
        var page = jonas.Page;
        await jonas.GoAsync("/queue");
        await jonas.PressAsync("n");
        await PageAssertions.HasUrlAsync(page, "/tickets/[0-9]+$");
        page.Url.Should().NotEndWith($"/{lacking}");
        await PageAssertions.HasSnackbarAsync(page, $"#{lacking} is ahead in the queue, but");
        StateOf(app.DataFolder, lacking).Should().Be("AwaitingFunding");

        await jonas.GoAsync($"/tickets/{lacking}");
        await page.GetByTestId("choose-HourlyRate").ClickAsync();
        await page.Locator("#said-by").FillAsync("Eva Lund");
        await page.GetByTestId("record-choice").ClickAsync();
        await PageAssertions.HasSnackbarAsync(page, "is back in the queue at place 1");
        await jonas.GoAsync("/queue");
        await jonas.PressAsync("n");
        await PageAssertions.HasUrlAsync(page, $"/tickets/{lacking}$");
        await page.GetByTestId("timer-start").WaitForAsync();
        StateOf(app.DataFolder, lacking).Should().Be("Started");
    }

    /// <summary>
    /// Presses the key of a size. The page accepts the next decision only half a second after the last, because of
    /// double-clicks, and ignores keys while a field has the focus. It asks for a reason if the customer has more than four
    /// hours open.
    /// </summary>
    private static async Task SizeAsync(BrowserSession who, string key)
    {
        var reason = who.Page.Locator("#triage-reason");
        if (await reason.CountAsync() > 0)
        {
            await reason.FillAsync("Another matter");
        }

        await who.Page.Locator("h1").ClickAsync();
        await Task.Delay(700);
        await who.PressAsync(key);
    }

    private static string StateOf(string folder, string number) =>
        DatabaseFile.Scalar(folder, $"""SELECT "State" FROM "Tickets" WHERE "Number" = {number}""");

    private static string SizeOf(string folder, string number) =>
        DatabaseFile.Scalar(
            folder,
            $"""
            SELECT "State" || ' ' || "Size" || ' ' || COALESCE("EstimateMinutes", '') FROM "Tickets" WHERE "Number" = {number}
            """
        );
}
