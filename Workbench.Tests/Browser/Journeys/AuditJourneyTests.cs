using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests that a team lead finds by keyboard who did what from where, that the audit knows the session of a live page, and that what
/// is refused before sign-in arrives there.
/// </summary>
[Collection(DemoServers.Second)]
public sealed class AuditJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false, "Signed in")]
    [InlineData("sv-SE", true, "Loggade in")]
    public async Task Work_and_sign_ins_are_found_with_address_and_session(
        string locale,
        bool dark,
        string signedIn
    )
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app, locale, dark);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var page = per.Page;
        var number = await JourneyTickets.StartAsync(per, app.DataFolder);
        await per.GoAsync($"/tickets/{number}");

        await per.PressAsync("g j");
        await PageAssertions.HasUrlAsync(page, "/audit$");
        await page.Locator("#audit-list").WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("audit");
        await per.ShouldFitEveryWidthAsync("audit", [1280, 390]);
        await per.SaveScreenshotAsync($"audit-{locale}");
        await page.Locator("#audit-ticket").FillAsync(number);
        await page.Keyboard.PressAsync("Enter");
        await PageAssertions.HasUrlAsync(page, $"/audit\\?ticket={number}$");
        var work = page.Locator("tr[data-event=TakeNext]").First;
        await work.WaitForAsync();
        var session = await SessionOfAsync(work);
        session.Should().MatchRegex("^(127\\.0\\.0\\.1|::1)[0-9a-f]{8}$");
        await PageAssertions.HasTextAsync(work.Locator(".person"), DemoApp.Per);

        await per.GoAsync("/audit?kind=signin");
        var entry = page.Locator("tr[data-event=SignIn]", new() { HasText = DemoApp.Per }).First;
        await PageAssertions.HasTextAsync(entry.Locator(".what"), signedIn);
        (await SessionOfAsync(entry)).Should().Be(session, "it is the session of the live page");

        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByTestId("export").ClickAsync()
        );
        var file = await File.ReadAllTextAsync(
            await download.PathAsync(),
            TestContext.Current.CancellationToken
        );
        file.TrimStart('\ufeff').Should().StartWith("id,at,person_id,");
        file.Should().Contain(",SignIn,");
        await per.ShouldHaveNoProblemsAsync("audit of sign-ins");
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task A_wrong_password_arrives_in_the_audit_and_a_technician_does_not()
    {
        var app = await demo.GetAsync();
        await using var anna = await BrowserSession.OpenAsync(app);
        await anna.Page.GotoAsync("/account/sign-in");
        await anna.Page.Locator("input[type=email]").FillAsync("nobody@demo.invalid");
        await anna.Page.Locator("input[type=password]").FillAsync("a wrong password");
        await anna.Page.Locator("form button[type=submit]").First.ClickAsync();
        await anna.Page.Locator(".problem").WaitForAsync();
        await anna.SignInAsDemoAsync(DemoApp.Anna);
        await anna.Page.GotoAsync("/audit");
        (await anna.Page.Locator("#audit-list").CountAsync()).Should().Be(0);
        (await anna.Page.Locator("nav a[href=audit]").CountAsync()).Should().Be(0);

        await using var eva = await BrowserSession.OpenAsync(app);
        await eva.SignInAsDemoAsync("Eva Dahl");
        await eva.GoAsync("/audit?kind=signin");
        var failed = eva.Page.Locator("tr[data-event=SignIn][data-outcome=Failed]").First;

        await PageAssertions.HasTextAsync(failed.Locator(".what"), "n…@demo.invalid");
        await eva.ShouldHaveNoProblemsAsync("a failed sign-in in the audit");
    }

    /// <summary>Returns the address and the short name of the session.</summary>
    private static async Task<string> SessionOfAsync(ILocator row) =>
        (await row.Locator(".from").InnerTextAsync())
            .Replace("\n", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
}
