using Deque.AxeCore.Commons;
using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Support;

namespace Workbench.Tests.Browser.Support;

/// <summary>
/// Represents a person in a browser. Records what the console and the content security policy report, for assertions.
/// </summary>
public sealed class BrowserSession : IAsyncDisposable
{
    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Runs axe in the page, whose frames are none. The package for Playwright would load it again each time and evaluate its
    /// result in a page of its own. Listing the elements of passed rules takes most of the time on a long page.
    /// </summary>
    private const string RunAxe = """
        () => axe.run({ resultTypes: ["violations"] })
          .then(({ violations }) => violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`))
        """;

    /// <summary>A text of two words or more counts as a column if it has three lines or more. Hidden texts are 1 pixel wide.</summary>
    private const string FindLayoutProblems = """
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
          const problems = [];
          const root = document.documentElement;
          if (root.scrollWidth > root.clientWidth) problems.push(`${root.scrollWidth - root.clientWidth} pixels too wide`);
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          while (texts.nextNode()) {
            const text = texts.currentNode.data.trim();
            const parent = texts.currentNode.parentElement;
            if (text.length < 24 || !text.includes(" ") || parent.clientWidth === 1 || !parent.checkVisibility()) continue;
            range.selectNodeContents(texts.currentNode);
            const lines = new Map();
            for (const r of range.getClientRects()) lines.set(Math.round(r.top), (lines.get(Math.round(r.top)) ?? 0) + r.width);
            const widths = [...lines.values()];
            const longest = text.length * Math.max(...widths) / widths.reduce((a, b) => a + b, 0);
            if (widths.length > 2 && longest < 12) problems.push(`${widths.length} lines: ${text.slice(0, 60)}`);
          }
          for (const box of document.querySelectorAll("main :is(.list, .panel, .bar)")) {
            const hidden = box.scrollWidth - box.clientWidth;
            if (hidden > 1 && getComputedStyle(box).overflowX !== "auto") problems.push(`${box.className}: ${hidden} pixels are cut off`);
          }
          const main = [...document.querySelectorAll("main .btn.main:not([disabled])")].find((b) => b.checkVisibility());
          if (main) {
            main.scrollIntoView({ block: "center" });
            const box = main.getBoundingClientRect();
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            if (!main.contains(top)) problems.push(`${main.innerText} is covered by ${top?.outerHTML.slice(0, 80)}`);
            scrollTo(0, 0);
          }
          done(problems);
        })))
        """;

    private readonly IBrowserContext context;
    private readonly List<string> problems = [];

    private BrowserSession(IBrowserContext context, IPage page, string address) =>
        (this.context, Page, Address) = (context, page, address);

    public IPage Page { get; }

    /// <summary>True while the server is away on purpose, which the console reports.</summary>
    public bool IgnoresConsoleErrors { get; set; }

    private string Address { get; }

    public static async Task<BrowserSession> OpenAsync(
        RunningApp app,
        string locale = "en-GB",
        bool dark = false,
        int width = 1280,
        int height = 720,
        string? proxyAddress = null
    )
    {
        var browser = await Chromium.GetAsync();
        var context = await browser.NewContextAsync(
            new()
            {
                Locale = locale,
                TimezoneId = "Europe/Stockholm",
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                ViewportSize = new() { Width = width, Height = height },
                BaseURL = proxyAddress ?? app.Address,
            }
        );
        // Long, since how fast a busy machine is decides nothing here.
        context.SetDefaultTimeout(60_000);
        Microsoft.Playwright.Assertions.SetDefaultExpectTimeout(60_000);
        var browserSession = new BrowserSession(
            context,
            await context.NewPageAsync(),
            proxyAddress ?? app.Address
        );
        browserSession.RecordProblems();
        return browserSession;
    }

    /// <summary>Opens a page and waits until it responds to clicks.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await WaitUntilInteractiveAsync();
    }

    public Task WaitUntilInteractiveAsync() =>
        Page.WaitForSelectorAsync(
            "[data-interactive=true]",
            new() { State = WaitForSelectorState.Attached }
        );

    /// <summary>Presses one key, or two in sequence, once the page responds to it.</summary>
    public async Task PressAsync(string keys)
    {
        await Page.WaitForSelectorAsync(
            $"html[data-accepted-keys*=',{keys},']",
            new() { State = WaitForSelectorState.Attached }
        );
        foreach (var key in keys.Split(' '))
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    public async Task SignInAsync(string email, string password)
    {
        await Page.GotoAsync("/account/sign-in");
        await Page.Locator("input[type=email]").FillAsync(email);
        await Page.Locator("input[type=password]").FillAsync(password);
        await Page.Locator("form button[type=submit]").First.ClickAsync();
        await WaitUntilInteractiveAsync();
    }

    /// <summary>Signs in as a demo person with one click, as in development.</summary>
    public async Task SignInAsDemoAsync(string name)
    {
        await Page.GotoAsync("/account/sign-in");
        await Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await WaitUntilInteractiveAsync();
    }

    /// <summary>Invites a technician as an administrator on the people page.</summary>
    /// <returns>The one-time link.</returns>
    public async Task<string> InviteTechnicianAsync(string name, string email)
    {
        await Page.Locator("header .btn.main").ClickAsync();
        var dialog = Page.Locator("dialog[open]");
        await dialog.Locator("#invite-name").FillAsync(name);
        await dialog.Locator("#invite-email").FillAsync(email);
        await dialog.Locator("input[type=checkbox]").First.CheckAsync();
        await dialog.Locator("button[type=submit]").ClickAsync();
        var link = Page.Locator("#one-time-link");
        await Microsoft.Playwright.Assertions.Expect(link).Not.ToHaveValueAsync("");
        return await link.InputValueAsync();
    }

    /// <summary>
    /// Asserts that axe reports nothing, nothing is wider than the window, the console is empty and the policy is not violated.
    /// </summary>
    public async Task ShouldHaveNoProblemsAsync(string pageName)
    {
        await ShouldFitWithoutErrorsAsync(pageName);
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(AxeScript);
        }

        var found = await Page.EvaluateAsync<string[]>(RunAxe);
        if (found.Length > 0)
        {
            // A notice may have begun to fade meanwhile; what is wrong with the page stays.
            await ShouldFitWithoutErrorsAsync(pageName);
            found = await Page.EvaluateAsync<string[]>(RunAxe);
        }

        found.Should().BeEmpty(pageName);
        problems.Should().BeEmpty(pageName);
    }

    /// <summary>Asserts that nothing is wider than the window, the console is empty and the policy is not violated.</summary>
    public async Task ShouldFitWithoutErrorsAsync(string pageName)
    {
        (await Page.GetByTestId("page-failed").CountAsync())
            .Should()
            .Be(0, $"{pageName} should not fail");
        // Elements that are fading don't have their final colors.
        await Page.EvaluateAsync(
            """
            () => Promise.race([
              Promise.all(document.getAnimations()
                .filter((a) => a.playState === "running" && Number.isFinite(a.effect.getComputedTiming().endTime))
                .map((a) => a.finished.catch(() => {}))),
              new Promise((passed) => setTimeout(passed, 2000)),
            ]).then(() => true)
            """
        );
        var tooWide = await Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        tooWide.Should().BeLessThanOrEqualTo(0, $"{pageName} should fit the window");
        problems.Should().BeEmpty(pageName);
    }

    /// <summary>
    /// Asserts that the open page is usable at each width: nothing is wider than the window or cut off by its list or panel, no text stands in a column of less
    /// than twelve characters, and nothing covers the main button.
    /// </summary>
    public async Task ShouldFitEveryWidthAsync(string pageName, IEnumerable<int> widths)
    {
        var size = Page.ViewportSize!;
        foreach (var width in widths)
        {
            await Page.SetViewportSizeAsync(width, size.Height);
            (await Page.EvaluateAsync<string[]>(FindLayoutProblems))
                .Should()
                .BeEmpty($"{pageName} should be usable at {width} pixels");
        }

        await Page.SetViewportSizeAsync(size.Width, size.Height);
        problems.Should().BeEmpty(pageName);
    }

    /// <summary>Saves a screenshot if the variable SCREENSHOTS names a folder.</summary>
    public async Task SaveScreenshotAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void RecordProblems()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IgnoresConsoleErrors)
            {
                problems.Add($"{message.Type}: {message.Text}");
            }
        };
        Page.PageError += (_, error) =>
        {
            if (!IgnoresConsoleErrors)
            {
                problems.Add(error);
            }
        };
        Page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(Address, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                problems.Add($"asked elsewhere: {request.Url}");
            }
        };
    }
}
