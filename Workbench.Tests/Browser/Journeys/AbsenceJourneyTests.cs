using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests absences by keyboard, in both languages: a technician enters and cancels a day, imports a calendar, and a team lead sees the
/// tickets of somebody who is away. Leaves everything as it was for the other journeys.
/// </summary>
[Collection(DemoServers.Third)]
public sealed class AbsenceJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false, 1280)]
    [InlineData("sv-SE", true, 390)]
    public async Task Days_are_entered_imported_and_cancelled(string locale, bool dark, int width)
    {
        var app = await demo.GetAsync();
        await using var anna = await BrowserSession.OpenAsync(app, locale, dark, width, 844);
        await anna.SignInAsDemoAsync(DemoApp.Anna);
        var page = anna.Page;
        await anna.GoAsync("/");
        await anna.PressAsync("g v");
        await PageAssertions.HasUrlAsync(page, "/absences$");
        await page.Locator(".calendar").WaitForAsync();
        await anna.ShouldHaveNoProblemsAsync("absences");
        await anna.SaveScreenshotAsync($"absences-{locale}");

        await page.GetByTestId("absence-add").EnterAsync();
        await page.Locator("dialog[open]").WaitForAsync();
        await anna.ShouldHaveNoProblemsAsync("add absence");
        var day = DateTime.UtcNow.Date.AddDays(1).ToString("yyyy-MM-dd", null);
        await page.TypeInDialogAsync("#absence-from", day);
        await page.Locator("dialog[open] [data-testid=part-Morning]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.TypeInDialogAsync("#absence-note", "Tandläkare 15");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog[open]")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await anna.GoAsync($"/absences?from={day}");
        var row = page.Locator(
            "tr[data-absence]:not(.cancelled)",
            new() { HasText = "Tandläkare 15" }
        );
        await row.WaitForAsync();
        await row.Locator("button").First.EnterAsync();
        await page.Locator("dialog[open] .history li").WaitForAsync();
        await anna.ShouldHaveNoProblemsAsync("history of an absence");
        await page.Keyboard.PressAsync("Escape");
        await row.Locator("button").Last.EnterAsync();
        await page.Locator("dialog[open] [data-testid=absence-cancel]").EnterAsync();
        await page.Locator("dialog[open]")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await row.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await anna.GoAsync("/absences/import");
        await anna.ShouldHaveNoProblemsAsync("import of a calendar");
        await page.GetByTestId("file-input")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "calendar.ics",
                    MimeType = "text/calendar",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:old\r\nSUMMARY:Old\r\nDTSTART;VALUE=DATE:20200101\r\nEND:VEVENT\r\n"
                            + $"BEGIN:VEVENT\r\nUID:{locale}\r\nSUMMARY:Kurs\r\nDTSTART;VALUE=DATE:{DateTime.UtcNow.Date.AddDays(2):yyyyMMdd}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
                    ),
                }
            );
        await page.GetByTestId("calendar-preview").WaitForAsync();
        await anna.ShouldHaveNoProblemsAsync("preview of a calendar");
        await anna.SaveScreenshotAsync($"absences-import-{locale}");
    }

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", true, 390)]
    [InlineData("sv-SE", false, 1280)]
    public async Task A_team_lead_comes_from_the_queue_to_the_hand_over(
        string locale,
        bool dark,
        int width
    )
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app, locale, dark, width, 844);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var page = per.Page;
        await per.GoAsync("/queue");
        var link = page.GetByTestId("away-tickets").Locator("a[href*=hand-over]").First;
        await link.WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("queue with tickets of somebody who is away");
        await per.SaveScreenshotAsync($"queue-away-{locale}");

        await link.EnterAsync();
        await page.GetByTestId("hand-over").WaitForAsync();
        await page.GetByTestId("release-all").EnterAsync();
        await per.ShouldHaveNoProblemsAsync("hand-over");
        await per.SaveScreenshotAsync($"hand-over-{locale}");
    }
}
