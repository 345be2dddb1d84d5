using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests the whole path in production with real tickets: imported from the command line, the first administrator created with
/// the token of the log, a technician invited; then a day of work until hours are drawn.
/// </summary>
public sealed partial class RealTicketsJourneyTests
{
    public static bool CannotRun => Chromium.IsMissing;

    /// <summary>Both languages; Swedish with the larger set of tickets if there is one.</summary>
    /// <summary>In a normal run the largest folder alone, which takes as long as five other journeys.</summary>
    public static TheoryData<string, string, string, string> Journeys =>
        [
            .. new TheoryData<string, string, string, string>
            {
                { TestDataFiles.ImportFolders[^1], "sv-SE", "Ta nästa", "Leverera ärendet" },
                { TestDataFiles.ImportFolders[0], "en-GB", "Take next", "Deliver ticket" },
            }.Take(TestSize.Choose(shortRun: 1, longRun: 2)),
        ];

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [MemberData(nameof(Journeys))]
    public async Task A_technician_takes_the_oldest_ticket_works_on_it_and_delivers_it(
        string import,
        string locale,
        string takeNext,
        string deliver
    )
    {
        var folder = RunningApp.NewFolder();
        var (exitCode, _, error) = await RunningApp.RunAsync(folder, "import", import);
        exitCode.Should().Be(0, error);
        await using var app = await RunningApp.StartAsync(folder, "Production");
        var link = await InviteTechnicianAsync(app, locale);
        await using var browserSession = await BrowserSession.OpenAsync(app, locale);
        var page = browserSession.Page;
        await SetPasswordAndSignInAsync(browserSession, link);

        await browserSession.GoAsync("/queue");
        await browserSession.ShouldHaveNoProblemsAsync("queue");
        await browserSession.SaveScreenshotAsync($"real-queue-{locale}");
        var expected = OldestQueued(folder);
        await page.GetByRole(AriaRole.Button, new() { Name = takeNext }).ClickAsync();
        await PageAssertions.HasUrlAsync(page, "/tickets/[0-9]+$");
        var number = int.Parse(page.Url.Split('/')[^1], CultureInfo.InvariantCulture);
        number.Should().Be(expected, "first in, first out");

        await RegisterAsync(page, number, folder);
        await browserSession.ShouldHaveNoProblemsAsync("ticket");
        await browserSession.SaveScreenshotAsync($"real-ticket-{locale}");
        await DeliverAsync(page, deliver);

        DatabaseFile
            .Scalar(folder, $"SELECT \"State\" FROM \"Tickets\" WHERE \"Number\" = {number}")
            .Should()
            .Be("Delivered");
        DatabaseFile
            .Scalar(folder, $"SELECT \"HeldMinutes\" FROM \"Tickets\" WHERE \"Number\" = {number}")
            .Should()
            .Be("0");
        await browserSession.ShouldHaveNoProblemsAsync("after delivery");
    }

    private static async Task<string> InviteTechnicianAsync(RunningApp app, string locale)
    {
        await using var browserSession = await BrowserSession.OpenAsync(app, locale);
        var page = browserSession.Page;
        var token = SetupToken().Match(app.Output);
        token
            .Success.Should()
            .BeTrue($"the log names the address of the first-run page:\n{app.Output}");
        await page.GotoAsync($"/account/setup?token={token.Groups["token"].Value}");
        await browserSession.ShouldHaveNoProblemsAsync("setup");
        await page.Locator("input[name$=Name]").FillAsync("Eva Dahl");
        await page.Locator("input[type=email]").FillAsync("eva@example.test");
        await page.Locator("input[type=password]").First.FillAsync("correct horse battery");
        await page.Locator("form button[type=submit]").First.ClickAsync();
        await browserSession.SignInAsync("eva@example.test", "correct horse battery");
        await browserSession.GoAsync("/people");
        await browserSession.ShouldHaveNoProblemsAsync("people");
        return await browserSession.InviteTechnicianAsync("Anna Lind", "anna@example.test");
    }

    private static async Task SetPasswordAndSignInAsync(BrowserSession browserSession, string link)
    {
        await browserSession.Page.GotoAsync(link);
        await browserSession.Page.Locator("form button[type=submit]").First.ClickAsync();
        await browserSession.Page.Locator("input[type=password]").First.WaitForAsync();
        await browserSession.ShouldHaveNoProblemsAsync("password");
        await browserSession
            .Page.Locator("input[type=password]")
            .First.FillAsync("another good sentence");
        await browserSession.Page.Locator("form button[type=submit]").First.ClickAsync();
        await browserSession.SignInAsync("anna@example.test", "another good sentence");
    }

    private static async Task RegisterAsync(IPage page, int number, string folder)
    {
        await page.GetByTestId("timer-start").ClickAsync();
        await page.GetByTestId("clock").WaitForAsync();

        // The timer runs on the server, so a reload doesn't stop it.
        await page.ReloadAsync();
        await page.GetByTestId("clock").WaitForAsync();
        await page.GetByTestId("timer-stop").ClickAsync();
        await page.GetByTestId("timer-start").WaitForAsync();
        await page.Locator("#time-how-long").FillAsync("0:29");
        await page.GetByTestId("register-time").ClickAsync();
        await page.Locator("table tbody tr").Nth(1).WaitForAsync();
        DatabaseFile
            .Scalar(
                folder,
                $"SELECT \"RegisteredMinutes\" FROM \"Tickets\" WHERE \"Number\" = {number}"
            )
            .Should()
            .Be("30");
    }

    private static async Task DeliverAsync(IPage page, string deliver)
    {
        if (await page.GetByTestId("classify").CountAsync() > 0)
        {
            await page.GetByTestId("classify").ClickAsync();
            await page.Locator("input[name=wizard-class]").Nth(3).CheckAsync();
            await page.Locator("#wizard-reason").FillAsync("Seen with the theme off");
            await page.GetByTestId("wizard-confirm").ClickAsync();
            await PageAssertions.HasUrlAsync(page, "classify=reply$");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = deliver }).First.ClickAsync();
        await page.GetByTestId("deliver-confirm").ClickAsync();
        await page.GetByTestId("deliver")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static int OldestQueued(string folder) =>
        int.Parse(
            DatabaseFile.Scalar(
                folder,
                "SELECT \"Number\" FROM \"Tickets\" WHERE \"State\" = 'Queued' ORDER BY \"SubmittedAt\", \"Number\" LIMIT 1"
            ),
            CultureInfo.InvariantCulture
        );

    [GeneratedRegex(@"account/setup\?token=(?<token>[\w-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SetupToken();
}
