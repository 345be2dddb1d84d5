using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>Tests that a person sees where they are signed in, signs out there, and finds the forms of their account.</summary>
[Collection(DemoServers.Third)]
public sealed class AccountJourneyTests(DemoApp demo)
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", "signed out in every tab", false)]
    [InlineData("sv-SE", "Du är utloggad i", true)]
    public async Task Another_browser_is_signed_out_at_once(
        string locale,
        string signedOut,
        bool dark
    )
    {
        var app = await demo.GetAsync();
        await using var here = await BrowserSession.OpenAsync(app, locale);
        await here.SignInAsDemoAsync(DemoApp.Eva);
        await using var elsewhere = await BrowserSession.OpenAsync(app, locale);
        await elsewhere.SignInAsDemoAsync(DemoApp.Eva);
        await elsewhere.GoAsync("/queue");
        var page = here.Page;
        await page.EmulateMediaAsync(
            new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light }
        );

        await here.GoAsync("/account");
        await here.ShouldHaveNoProblemsAsync("own account");
        await here.SaveScreenshotAsync($"account-{locale}");
        await page.GetByTestId("sessions").Locator("li button").First.EnterAsync();

        await elsewhere.Page.GetByTestId("signed-out-why").WaitForAsync();
        await PageAssertions.HasTextAsync(elsewhere.Page.GetByTestId("signed-out-why"), signedOut);
        await PageAssertions.HasUrlAsync(page, "/account$");
        await here.ShouldFitEveryWidthAsync("own account", [1280, 390]);
        foreach (var form in new[] { "change-password", "two-factor" })
        {
            await page.GotoAsync($"/account/{form}");
            await here.ShouldHaveNoProblemsAsync(form);
            await here.SaveScreenshotAsync($"{form}-{locale}");
            await here.ShouldFitEveryWidthAsync(form, [1280, 390]);
        }
    }
}
