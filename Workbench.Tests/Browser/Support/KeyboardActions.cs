using Microsoft.Playwright;

namespace Workbench.Tests.Browser.Support;

/// <summary>What a person does without a mouse.</summary>
internal static class KeyboardActions
{
    /// <summary>Presses Enter on a link or button.</summary>
    public static async Task EnterAsync(this ILocator locator)
    {
        await locator.FocusAsync();
        await locator.PressAsync("Enter");
    }

    /// <summary>Types a text over what a field of the open dialog contains.</summary>
    public static async Task TypeInDialogAsync(this IPage page, string field, string text)
    {
        await page.Locator($"dialog[open] {field}").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Opens the palette with Ctrl K, once the page responds to it.</summary>
    public static async Task OpenPaletteAsync(this IPage page)
    {
        await page.Locator("html[data-accepted-keys*=',ctrl+k,']").WaitForAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator("dialog[open] input:focus").WaitForAsync();
    }
}
