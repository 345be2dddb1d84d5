using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>Tests that the end of a session reaches the open pages, states the reason, and loses no draft.</summary>
[Collection(DemoServers.Third)]
public sealed class SessionEndJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task Lost_roles_close_an_open_page_and_typed_text_is_kept()
    {
        var app = await demo.GetAsync();
        await using var jonas = await BrowserSession.OpenAsync(app);
        await using var eva = await BrowserSession.OpenAsync(app);
        await jonas.SignInAsDemoAsync("Jonas Berg");
        await jonas.GoAsync($"/tickets/{StartedTicket(app.DataFolder)}");
        await jonas.Page.Locator("#compose-text[data-fingerprint]").WaitForAsync();
        await jonas.Page.Locator("#compose-text").FillAsync("Half a sentence");
        await eva.SignInAsDemoAsync("Eva Dahl");
        await eva.GoAsync("/people");
        await eva
            .Page.GetByRole(AriaRole.Button, new() { Name = "Actions: Jonas Berg" })
            .ClickAsync();
        await eva.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Change roles" }).ClickAsync();
        var dialog = eva.Page.Locator("dialog[open]");
        await dialog.GetByLabel("Sales").CheckAsync();

        await dialog.Locator("button[type=submit]").ClickAsync();

        await PageAssertions.HasUrlAsync(jonas.Page, "/account/sign-in\\?");
        await PageAssertions.HasTextAsync(
            jonas.Page.GetByTestId("signed-out-why"),
            "your roles or your password changed"
        );
        await jonas.ShouldHaveNoProblemsAsync("signed out");
        await jonas.SaveScreenshotAsync("signed-out");
        await jonas.Page.GetByRole(AriaRole.Button, new() { Name = "Jonas Berg" }).ClickAsync();
        await jonas.WaitUntilInteractiveAsync();
        await PageAssertions.HasUrlAsync(jonas.Page, "/tickets/[0-9]+$");
        await Microsoft
            .Playwright.Assertions.Expect(jonas.Page.Locator("#compose-text"))
            .ToHaveValueAsync("Half a sentence");
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task Signing_out_ends_every_tab_of_the_browser_and_no_other_browser()
    {
        var app = await demo.GetAsync();
        await using var sara = await BrowserSession.OpenAsync(app);
        await using var otherSession = await BrowserSession.OpenAsync(app);
        await sara.SignInAsDemoAsync("Sara Nyström");
        await otherSession.SignInAsDemoAsync("Sara Nyström");
        var tab = await sara.Page.Context.NewPageAsync();
        await tab.GotoAsync($"/tickets/{StartedTicket(app.DataFolder)}");
        await tab.Locator("#compose-text[data-fingerprint]").WaitForAsync();
        await tab.Locator("#compose-text").PressSequentiallyAsync("Unsent");
        // The text that the browser stores while the server doesn't have it yet.
        await tab.EvaluateAsync("sessionStorage.setItem('kept:unheard', 'Unsent')");

        await sara.Page.GotoAsync("/account/sign-out");
        await sara.Page.Locator("main button[type=submit]").ClickAsync();

        await PageAssertions.HasTextAsync(
            sara.Page.GetByTestId("signed-out-why"),
            "in every tab of this browser"
        );
        await sara.ShouldHaveNoProblemsAsync("signed out by themselves");
        await PageAssertions.HasUrlAsync(tab, "/account/sign-in");
        (
            await tab.EvaluateAsync<int>(
                "Object.keys(sessionStorage).filter(k => k.startsWith('kept:')).length"
            )
        )
            .Should()
            .Be(0, "the machine may be shared");
        await otherSession.GoAsync("/queue");
        await PageAssertions.HasUrlAsync(otherSession.Page, "/queue$");
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task Signing_in_ends_the_tabs_of_the_previous_person_and_keeps_the_new_ones()
    {
        var app = await demo.GetAsync();
        await using var browserSession = await BrowserSession.OpenAsync(app);
        await browserSession.SignInAsDemoAsync("Sara Nyström");
        await browserSession.GoAsync("/queue");
        var tab = await browserSession.Page.Context.NewPageAsync();

        await SignInAsync(tab, "Jonas Berg");

        await PageAssertions.HasUrlAsync(browserSession.Page, "/account/sign-in\\?");
        await PageAssertions.HasTextAsync(
            browserSession.Page.GetByTestId("signed-out-why"),
            "You’re signed out"
        );
        await SignInAsync(browserSession.Page, "Jonas Berg");
        await browserSession.GoAsync("/queue");
        await tab.ReloadAsync();
        await tab.WaitForSelectorAsync(
            "[data-interactive=true]",
            new() { State = WaitForSelectorState.Attached }
        );
        tab.Url.Should().NotContain("sign-in");
        browserSession.Page.Url.Should().EndWith("/queue");
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await page.WaitForSelectorAsync(
            "[data-interactive=true]",
            new() { State = WaitForSelectorState.Attached }
        );
    }

    private static string StartedTicket(string folder) =>
        DatabaseFile.Scalar(
            folder,
            """SELECT "Number" FROM "Tickets" WHERE "State" = 'Queued' ORDER BY "Number" DESC LIMIT 1"""
        );
}
