using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Workbench.Tests.Browser.Support;

/// <summary>What a page comes to say, sooner or later.</summary>
internal static class PageAssertions
{
    /// <summary>
    /// Looks at the address again and again: the library's own wait for one can miss a move inside the page that happens
    /// while it begins to wait.
    /// </summary>
    public static Task HasUrlAsync(IPage page, string pattern) =>
        Microsoft
            .Playwright.Assertions.Expect(page)
            .ToHaveURLAsync(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));

    public static Task HasTextAsync(ILocator locator, string text) =>
        Microsoft.Playwright.Assertions.Expect(locator).ToContainTextAsync(text);

    public static Task HasNoTextAsync(ILocator locator, string text) =>
        Microsoft.Playwright.Assertions.Expect(locator).Not.ToContainTextAsync(text);
}
