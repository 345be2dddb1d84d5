using System.Globalization;
using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// A customer calls and asks how many hours are left and what they were used for. Sales answers by keyboard alone, and the test
/// counts the keys.
/// </summary>
[Collection(DemoServers.First)]
public sealed class CustomerCallJourneyTests(DemoApp demo, ITestOutputHelper output)
{
    private int keys;
    private int steps;

    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", "nordkaf", "available.", "were used:", "Why: Used")]
    [InlineData("sv-SE", "08-465 004 60", "tillgängligt.", "använts:", "Varför: Använt")]
    public async Task The_answer_is_three_steps_from_anywhere(
        string locale,
        string typed,
        string left,
        string used,
        string why
    )
    {
        await using var maria = await BrowserSession.OpenAsync(await demo.GetAsync(), locale);
        await maria.SignInAsDemoAsync(DemoApp.Maria);
        var page = maria.Page;
        await maria.GoAsync("/sales");

        await PressAsync(page, "Control+k", "html[data-accepted-keys*=',ctrl+k,']");
        await page.Locator("dialog[open] input:focus").WaitForAsync();
        await page.Keyboard.TypeAsync(typed);
        (keys, steps) = (keys + typed.Length, steps + 1);
        await PressAsync(page, "Enter", "#palette-list li[aria-selected=true]:has-text('1001')");

        await PageAssertions.HasUrlAsync(page, "/customers/1001$");
        await PageAssertions.HasTextAsync(page.Locator(".balance p[aria-live]"), left);
        var answer = page.GetByTestId("usage-sentence");
        await PageAssertions.HasTextAsync(answer, used);
        var balance = await page.Locator(".balance p[aria-live]").InnerTextAsync();
        var sentence = await answer.InnerTextAsync();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{locale}: {steps} steps, {keys} keys, no click: {balance} {sentence}"
            )
        );
        steps.Should().Be(3);
        await maria.ShouldHaveNoProblemsAsync("customer on the phone");

        // Every number says why, by keyboard too.
        await page.Locator(".sums .explain").First.PressAsync("Enter");
        await page.Locator("dialog[open]").WaitForAsync();
        await PageAssertions.HasTextAsync(page.Locator("dialog[open] h2"), why);
        await maria.ShouldHaveNoProblemsAsync("why");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("dialog[open]")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });

        // The telephone number of the contact is one link away.
        await page.Locator("a[href$='show=contacts']").PressAsync("Enter");
        await Assertions
            .Expect(page.Locator("[data-testid=contact] a[href='tel:0846500460']"))
            .ToBeVisibleAsync();
        await maria.ShouldHaveNoProblemsAsync("contacts");
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task A_contact_and_a_note_are_written_by_keyboard()
    {
        await using var maria = await BrowserSession.OpenAsync(await demo.GetAsync());
        await maria.SignInAsDemoAsync(DemoApp.Maria);
        var page = maria.Page;
        await maria.GoAsync("/customers/1012?show=contacts");
        await page.GetByTestId("add-contact").PressAsync("Enter");
        await page.Locator("dialog[open] #contact-name:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("Ylva Lund");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Lager");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("070-174 06 99");
        await maria.ShouldHaveNoProblemsAsync("new contact");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-testid=contact]:has-text('Ylva Lund')").WaitForAsync();

        await page.Locator("a[href$='show=notes']").PressAsync("Enter");
        await page.Locator("#customer-note-text").FocusAsync();
        await page.Keyboard.TypeAsync("Call Ylva about the stock");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("[data-testid=note]:has-text('Ylva about')").WaitForAsync();
        await page.GetByTestId("pin-note").First.PressAsync("Enter");
        await PageAssertions.HasTextAsync(
            page.Locator(".pinned .text"),
            "Call Ylva about the stock"
        );
        await maria.ShouldHaveNoProblemsAsync("notes");

        await page.Locator("a[href$='show=told']").PressAsync("Enter");
        await Assertions
            .Expect(page.Locator("nav.tabs a[aria-current]"))
            .ToHaveTextAsync("Told the customer");
        await maria.ShouldHaveNoProblemsAsync("told");
    }

    private async Task PressAsync(IPage page, string key, string after)
    {
        await page.WaitForSelectorAsync(after, new() { State = WaitForSelectorState.Attached });
        await page.Keyboard.PressAsync(key);
        (keys, steps) = (keys + 1, steps + 1);
    }
}
