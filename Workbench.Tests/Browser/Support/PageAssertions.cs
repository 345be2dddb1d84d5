using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Workbench.Tests.Browser.Support;

/// <summary>Waits for and asserts the content of a page.</summary>
internal static class PageAssertions
{
    /// <summary>
    /// Checks the address repeatedly: the library's own wait can miss a navigation within the page that happens while the wait
    /// begins.
    /// </summary>
    public static Task HasUrlAsync(IPage page, string pattern) =>
        Microsoft
            .Playwright.Assertions.Expect(page)
            .ToHaveURLAsync(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));

    public static Task HasTextAsync(ILocator locator, string text) =>
        Microsoft.Playwright.Assertions.Expect(locator).ToContainTextAsync(text);

    public static Task HasNoTextAsync(ILocator locator, string text) =>
        Microsoft.Playwright.Assertions.Expect(locator).Not.ToContainTextAsync(text);

    /// <summary>Waits for a message of the page. Notifications may stand beside it.</summary>
    public static Task HasSnackbarAsync(IPage page, string text) =>
        page.Locator(".mud-snackbar", new() { HasText = text }).WaitForAsync();
}
