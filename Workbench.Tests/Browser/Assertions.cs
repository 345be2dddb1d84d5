using Microsoft.Playwright;

namespace Workbench.Tests.Browser;

/// <summary>What a page comes to say, sooner or later.</summary>
internal static class Assertions
{
    public static Task TextAsync(ILocator locator, string text) =>
        Microsoft.Playwright.Assertions.Expect(locator).ToContainTextAsync(text);
}
