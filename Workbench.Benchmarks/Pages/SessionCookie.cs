using Microsoft.Playwright;

namespace Workbench.Benchmarks.Pages;

/// <summary>The session cookie of somebody who signed in with one click.</summary>
internal static class SessionCookie
{
    public const string Name = "Workbench.Session";

    /// <returns>The value of the header with which the person’s requests are sent.</returns>
    public static async Task<string> SignInAsync(
        string address,
        string person,
        string locale = "sv-SE"
    )
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await ChromiumLauncher.LaunchAsync(playwright);
        var context = await browser.NewContextAsync(new() { BaseURL = address, Locale = locale });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync("/account/sign-in");
        await tab.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        await tab.WaitForSelectorAsync(
            "[data-interactive=true]",
            new() { State = WaitForSelectorState.Attached }
        );
        var cookies = await context.CookiesAsync();

        // Leaves the page, so that the program doesn't keep it for a while.
        await tab.GotoAsync("about:blank");
        return string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}"));
    }
}
