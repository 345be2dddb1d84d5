using FluentAssertions;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests a team lead's whole day by keyboard alone: what is late and who holds it, what it would cost to move it to the front, the
/// move with its reason, tickets of somebody who is away, a ticket that is found again by a word, and the report for the month.
/// </summary>
[Collection(DemoServers.Second)]
public sealed class TeamLeadDayJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false, "The queue", "Search all texts for")]
    [InlineData("sv-SE", true, "Kön", "i alla texter")]
    public async Task A_team_leads_day_by_keyboard(
        string locale,
        bool dark,
        string holder,
        string all
    )
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app, locale, dark);
        await per.SignInAsDemoAsync(DemoApp.Per);

        var late = await FindLateTicketAsync(per, holder);
        await AskWhatTheMoveWouldCostAsync(per, late);
        await MoveToFrontAsync(per, late);
        await HandOverAsync(per, locale);
        await FindByWordAsync(per, all);
        await TakeReportAlongAsync(per);
        await MoveBackAsync(per, late);
    }

    private static async Task<string> FindLateTicketAsync(BrowserSession per, string holder)
    {
        await per.GoAsync("/");
        await per.PressAsync("g d");
        await PageAssertions.HasUrlAsync(per.Page, "/delivery$");
        var row = per
            .Page.Locator("[aria-labelledby=delivery-outlook] tbody tr", new() { HasText = holder })
            .Filter(new() { HasNot = per.Page.Locator(".sub") })
            .First;
        var number = await row.Locator(".no").InnerTextAsync();
        await per.SaveScreenshotAsync($"team-lead-delivery-{holder}");
        return number;
    }

    private static async Task AskWhatTheMoveWouldCostAsync(BrowserSession per, string number)
    {
        var page = per.Page;
        await page.Locator("a[href='delivery/forecast']").EnterAsync();
        await page.Locator("#what-if-change").FocusAsync();
        await page.Locator("#what-if-change").SelectOptionAsync("ToFront");
        await page.Locator("#what-if-ticket").FocusAsync();
        await page.Keyboard.TypeAsync(number);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[role=status] .result").WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("what if a ticket moves to the front");
    }

    private static async Task MoveToFrontAsync(BrowserSession per, string number)
    {
        var page = per.Page;
        await per.GoAsync($"/tickets/{number}");
        await page.GetByTestId("front").EnterAsync();
        await page.TypeInDialogAsync("#front-reason", "Promised before Friday");
        await page.Keyboard.PressAsync("Enter");
        await PageAssertions.HasTextAsync(
            page.Locator(".priority-reason"),
            "Promised before Friday"
        );

        await per.PressAsync("g q");
        await PageAssertions.HasTextAsync(
            page.Locator("tbody tr", new() { HasText = number }).First,
            "Promised before Friday"
        );
        await per.ShouldHaveNoProblemsAsync("queue with a reason");
    }

    /// <summary>Leaves the late ticket to the journeys that come after: on some days there are few of them.</summary>
    private static async Task MoveBackAsync(BrowserSession per, string number)
    {
        await per.GoAsync($"/tickets/{number}");
        await per.Page.GetByTestId("front-undo").EnterAsync();
        await per.Page.GetByTestId("front").WaitForAsync();
    }

    /// <summary>Hands over the tickets of somebody who is away, and takes it back for the journeys that come after.</summary>
    private static async Task HandOverAsync(BrowserSession per, string locale)
    {
        var page = per.Page;
        await page.GetByTestId("away-tickets").Locator("a[href*=hand-over]").First.EnterAsync();
        await page.GetByTestId("spread").EnterAsync();
        await page.Locator("#hand-over-reason").FocusAsync();
        await page.Keyboard.TypeAsync("Away until Thursday");
        if (await page.Locator("#hand-over-limit").IsVisibleAsync())
        {
            await page.Locator("#hand-over-limit").FocusAsync();
            await page.Keyboard.TypeAsync("Only until Thursday");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.GetByTestId("hand-over-report").WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("tickets handed over");
        await per.SaveScreenshotAsync($"team-lead-hand-over-{locale}");
        await page.GetByTestId("hand-over-undo").EnterAsync();
        await page.GetByTestId("hand-over").WaitForAsync();
        await page.Locator("tr[data-ticket]").First.WaitForAsync();
    }

    private static async Task FindByWordAsync(BrowserSession per, string all)
    {
        var page = per.Page;
        await per.GoAsync("/delivery");
        await page.OpenPaletteAsync();
        await page.Keyboard.TypeAsync("kassan");
        var last = page.Locator($"#palette-list li:has-text('{all}'):has-text('kassan')");
        await last.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Locator(
                $"#palette-list li[aria-selected=true]:has-text('{all}'):has-text('kassan')"
            )
            .WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await PageAssertions.HasUrlAsync(page, "/search\\?q=kassan$");
        await page.Locator("#search-results a").First.EnterAsync();
        await PageAssertions.HasUrlAsync(page, "/tickets/\\d+$");
    }

    private static async Task TakeReportAlongAsync(BrowserSession per)
    {
        var page = per.Page;
        await per.PressAsync("g d");
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("a[href*='report.xlsx']").EnterAsync()
        );
        download.SuggestedFilename.Should().EndWith(".xlsx");
        new FileInfo(await download.PathAsync()).Length.Should().BeGreaterThan(2_000);
    }
}
