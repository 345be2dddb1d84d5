using Xunit;

namespace Workbench.Tests.Browser;

/// <summary>Every page in each language and theme, wide and narrow: axe, console and policy find nothing.</summary>
public sealed class PagesTests(DemoApp demo) : IClassFixture<DemoApp>
{
    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false, 1280, 720)]
    [InlineData("sv-SE", true, 1280, 720)]
    [InlineData("en-GB", true, 390, 844)]
    [InlineData("sv-SE", false, 390, 844)]
    public async Task Every_page_is_clean(string locale, bool dark, int width, int height)
    {
        var app = await demo.GetAsync();
        var look = $"{locale}-{(dark ? "dark" : "light")}-{width}";
        foreach (var pages in await demo.PagesAsync())
        {
            await using var visitor = await Visitor.ComeAsync(app, locale, dark, width, height);
            await visitor.Page.GotoAsync("/account/sign-in");
            await visitor.ShouldBeCleanAsync("sign-in");
            await visitor.PictureAsync($"sign-in-{look}");
            await visitor.SignInAsDemoAsync(pages.Key);
            foreach (var (name, path) in pages)
            {
                await visitor.GoAsync(path);
                await visitor.Page.Locator("h1").First.WaitForAsync();
                await visitor.ShouldBeCleanAsync($"{name} {look}");
                await visitor.PictureAsync($"{name}-{look}");
            }
        }
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task What_a_colleague_takes_leaves_the_queue_without_a_reload()
    {
        var app = await demo.GetAsync();
        await using var anna = await Visitor.ComeAsync(app);
        await using var jonas = await Visitor.ComeAsync(app);
        await anna.SignInAsDemoAsync("Anna Lind");
        await jonas.SignInAsDemoAsync("Jonas Berg");
        await anna.GoAsync("/queue");
        await jonas.GoAsync("/queue");
        var next = jonas.Page.Locator("tr.next");
        var number = await next.Locator(".no").InnerTextAsync();

        await anna.Page.GetByTestId("take-next").ClickAsync();

        await jonas
            .Page.Locator($"tr:has(.no:text-is('{number}'))")
            .WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task A_technician_takes_and_registers_by_keyboard_alone()
    {
        var app = await demo.GetAsync();
        await using var sara = await Visitor.ComeAsync(app);
        await sara.SignInAsDemoAsync("Sara Nyström");
        var keys = sara.Page.Keyboard;
        await sara.GoAsync("/");

        await sara.PressAsync("g q");
        await Assertions.AddressAsync(sara.Page, "/queue$");
        await sara.Page.Locator("tr.next").WaitForAsync();
        await sara.PressAsync("n");
        await Assertions.AddressAsync(sara.Page, "/tickets/[0-9]+$");
        await sara.Page.GetByTestId("timer-start").WaitForAsync();
        await sara.PressAsync("s");
        await sara.Page.GetByTestId("clock").WaitForAsync();
        await sara.PressAsync("s");
        await sara.Page.GetByTestId("timer-start").WaitForAsync();
        await sara.Page.Locator("#time-how-long").FocusAsync();
        await keys.TypeAsync("0:45");
        await keys.PressAsync("Enter");

        await Assertions.TextAsync(
            sara.Page.Locator("section[aria-label=Time] h2"),
            "46 min registered"
        );
    }
}
