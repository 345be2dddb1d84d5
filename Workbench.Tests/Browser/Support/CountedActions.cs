using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Workbench.Tests.Browser.Support;

/// <summary>
/// Counts what a person does in a journey: links and buttons that are pressed, shortcuts, and characters that are typed. The
/// time is that of the program and the browser, without a person's thinking.
/// </summary>
internal sealed class CountedActions(BrowserSession session)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private int pressed;
    private int shortcuts;
    private int characters;

    public async Task EnterAsync(ILocator locator)
    {
        pressed++;
        await locator.EnterAsync();
    }

    public async Task ShortcutAsync(string keys)
    {
        shortcuts++;
        await session.PressAsync(keys);
    }

    /// <summary>Presses a key that the page or the browser always takes.</summary>
    public async Task PressAsync(string key)
    {
        shortcuts++;
        await session.Page.Keyboard.PressAsync(key);
    }

    public async Task TypeAsync(string text)
    {
        characters += text.Length;
        await session.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Submits the form with the focused field.</summary>
    public async Task SubmitAsync()
    {
        pressed++;
        await session.Page.Keyboard.PressAsync("Enter");
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{pressed} pressed, {shortcuts} shortcuts, {characters} characters, {watch.Elapsed.TotalSeconds:0.0} s"
        );
}
