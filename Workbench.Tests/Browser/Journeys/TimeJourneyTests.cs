using System.Globalization;
using FluentAssertions;
using Microsoft.Playwright;
using Workbench.App.Features.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Tests.Browser.Support;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests time on a ticket: a timer that continues after a reload, corrected and moved time with its figures, and hours that run
/// out.
/// </summary>
[Collection(DemoServers.Second)]
public sealed class TimeJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false)]
    [InlineData("sv-SE", true)]
    public async Task A_timer_outlives_a_reload_and_its_time_is_corrected_moved_and_moved_back(
        string locale,
        bool dark
    )
    {
        var folder = (await demo.GetAsync()).DataFolder;
        await using var per = await BrowserSession.OpenAsync(await demo.GetAsync(), locale, dark);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var page = per.Page;
        var to = await JourneyTickets.StartAsync(per, folder);
        var number = await JourneyTickets.StartAsync(
            per,
            folder,
            excludedCustomer: JourneyTickets.CustomerOf(folder, to)
        );
        await per.PressAsync("s");
        await page.GetByTestId("timer-stop").WaitForAsync();
        await page.ReloadAsync();
        await per.WaitUntilInteractiveAsync();
        await PageAssertions.HasTextAsync(page.GetByTestId("timer-sign"), number);
        await per.ShouldHaveNoProblemsAsync("timer runs");
        await page.GetByTestId("timer-stop").ClickAsync();
        await page.GetByTestId("timer-start").WaitForAsync();
        await page.GetByTestId("timer-sign")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        RegisteredMinutes(folder, number).Should().Be(1, "less than a minute is one");

        await page.GetByTestId("correct-time").Last.ClickAsync();
        await page.Locator("#right-how-long").FillAsync("0:12");
        // As assistive technology does: without a key or a click.
        await page.Locator("#right-reason").FocusAsync();
        await PageAssertions.HasTextAsync(EntryAfter(page, RegisteredOn(locale, number)), "12 min");
        (await page.EvaluateAsync<string>("document.activeElement.id"))
            .Should()
            .Be("right-reason", "what the dialog shows meanwhile moves no focus");
        await page.Locator("#right-reason").FillAsync("The timer was started late");
        await per.ShouldHaveNoProblemsAsync("correcting");
        await per.SaveScreenshotAsync($"time-correct-{locale}");
        var balance = await EntryAfter(page, TextIn(locale, () => TicketsTexts.TimeEffect_Balance))
            .InnerTextAsync();
        await page.GetByTestId("correct-confirm").ClickAsync();
        await PageAssertions.HasTextAsync(
            page.GetByTestId("time-done"),
            TextIn(locale, () => Formats.Text(TicketsTexts.Time_Corrected, "1 min", "12 min"))
        );
        RegisteredMinutes(folder, number).Should().Be(12);
        Balance(folder, number).Should().Be(balance);
        await per.ShouldHaveNoProblemsAsync("corrected");

        await page.GetByTestId("correct-time").Last.ClickAsync();
        await page.GetByTestId("kind-Move").ClickAsync();
        await page.Locator("#right-ticket").FillAsync($"#{to}");
        await page.Locator("#right-reason").FillAsync("It was the other one");
        await PageAssertions.HasTextAsync(EntryAfter(page, RegisteredOn(locale, to)), "12 min");
        await per.ShouldHaveNoProblemsAsync("moving");
        await per.SaveScreenshotAsync($"time-move-{locale}");
        var entry = await EntryAfter(
                page,
                TextIn(
                    locale,
                    () =>
                        Formats.Text(
                            TicketsTexts.TimeEffect_OfTicket,
                            TicketsTexts.TimeEffect_Balance,
                            to
                        )
                )
            )
            .InnerTextAsync();
        await page.GetByTestId("correct-confirm").ClickAsync();
        await PageAssertions.HasTextAsync(
            page.GetByTestId("time-done"),
            TextIn(locale, () => Formats.Text(TicketsTexts.Time_Moved, "12 min", to))
        );
        (RegisteredMinutes(folder, number), RegisteredMinutes(folder, to)).Should().Be((0, 12));
        Balance(folder, to).Should().Be(entry);

        await page.GetByTestId("time-undo").ClickAsync();
        await PageAssertions.HasTextAsync(
            page.GetByTestId("time-done"),
            TextIn(locale, () => TicketsTexts.Time_Undone)
        );
        (RegisteredMinutes(folder, number), RegisteredMinutes(folder, to)).Should().Be((12, 0));
        await per.ShouldHaveNoProblemsAsync("undone");
        await JourneyTickets.DeliverAsync(per, folder, number);
        await JourneyTickets.DeliverAsync(per, folder, to);
    }

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public async Task Exhausted_hours_are_announced_with_a_link_to_the_options(string locale)
    {
        var folder = (await demo.GetAsync()).DataFolder;
        await using var per = await BrowserSession.OpenAsync(await demo.GetAsync(), locale);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var page = per.Page;
        var number = await JourneyTickets.StartAsync(per, folder);
        await page.GetByTestId("more-actions").ClickAsync();
        await page.GetByTestId("approve").ClickAsync();
        await page.Locator("#way-reason").FillAsync("As much as there is");
        await per.ShouldHaveNoProblemsAsync("approving");
        await page.GetByTestId("approve-confirm").ClickAsync();
        await page.Locator("dialog[open]")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var free = Number(
            folder,
            $"""
            SELECT a."BalanceMinutes" - a."HeldMinutes" + t."HeldMinutes" FROM "Accounts" a
            JOIN "Tickets" t ON t."CustomerId" = a."CustomerId" WHERE t."Number" = {number}
            """
        );
        await page.Locator("#time-how-long").FillAsync($"{free + 25}m");
        await PageAssertions.HasTextAsync(
            page.Locator("#time-hint"),
            TextIn(locale, () => Formats.Text(TicketsTexts.TimePreview_Uncovered, "25 min"))
        );
        await page.ReloadAsync();
        await per.WaitUntilInteractiveAsync();
        await Microsoft
            .Playwright.Assertions.Expect(page.Locator("#time-how-long"))
            .ToHaveValueAsync($"{free + 25}m");

        await page.GetByTestId("register-time").ClickAsync();
        // So much time is asked about once.
        await page.Locator("form:has(#time-how-long) .problem").WaitForAsync();
        await page.GetByTestId("register-time").ClickAsync();

        await PageAssertions.HasTextAsync(page.GetByTestId("hours-ran-out"), "25 min");
        await per.ShouldHaveNoProblemsAsync("hours ran out");
        await per.SaveScreenshotAsync($"time-ran-out-{locale}");
        await page.GetByTestId("hours-ran-out").Locator("a").ClickAsync();
        await PageAssertions.HasUrlAsync(page, $"/tickets/{number}#funding$");
        await Microsoft
            .Playwright.Assertions.Expect(page.Locator("#funding"))
            .ToBeInViewportAsync();
    }

    /// <summary>Returns the value after the correction, in the preview of the open dialog.</summary>
    private static ILocator EntryAfter(IPage page, string what) =>
        page.Locator(
            $"dialog[open] [data-testid=effect] tr:has(th:text-is('{what}')) td:last-child"
        );

    private static string RegisteredOn(string locale, string number) =>
        TextIn(locale, () => Formats.Text(TicketsTexts.TimeEffect_Registered, number));

    private static string TextIn(string locale, Func<string> say) => CultureRunner.Run(locale, say);

    private static int RegisteredMinutes(string folder, string number) =>
        Number(folder, $"""SELECT "RegisteredMinutes" FROM "Tickets" WHERE "Number" = {number}""");

    /// <summary>Returns the balance of the ticket's customer.</summary>
    private static string Balance(string folder, string number) =>
        new Minutes(
            Number(
                folder,
                $"""
                SELECT a."BalanceMinutes" FROM "Accounts" a
                JOIN "Tickets" t ON t."CustomerId" = a."CustomerId" WHERE t."Number" = {number}
                """
            )
        ).ToString(null, CultureInfo.InvariantCulture);

    private static int Number(string folder, string sql) =>
        int.Parse(DatabaseFile.Scalar(folder, sql), CultureInfo.InvariantCulture);
}
