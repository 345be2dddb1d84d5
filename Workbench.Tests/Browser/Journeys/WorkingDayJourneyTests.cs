using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Domain.Tickets;
using Workbench.Tests.Browser.Support;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests a technician's day with the keyboard alone, counting the keys of each job, and on a phone, where each action must be
/// within reach without scrolling.
/// </summary>
[Collection(DemoServers.Second)]
public sealed class WorkingDayJourneyTests(DemoApp demo, ITestOutputHelper output)
{
    private const string Sara = "Sara Nyström";

    public static bool CannotRun => Chromium.IsMissing;

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task A_technicians_day_takes_few_keys()
    {
        var app = await demo.GetAsync();
        var number = await PutInFrontAsync(app);
        await using var sara = await BrowserSession.OpenAsync(app);
        await sara.SignInAsDemoAsync(Sara);
        var (page, keys) = (sara.Page, new CountedKeys(sara, output));
        await sara.GoAsync("/");

        await keys.PressAsync("g q");
        await PageAssertions.HasUrlAsync(page, "/queue$");
        await page.Locator("tr.next").WaitForAsync();
        await keys.PressAsync("n");
        await PageAssertions.HasUrlAsync(page, $"/tickets/{number}$");
        await page.GetByTestId("timer-start").WaitForAsync();
        keys.ShouldHaveTakenAtMost(3, "take the next ticket");

        await keys.PressAsync("s");
        await page.GetByTestId("clock").WaitForAsync();
        keys.ShouldHaveTakenAtMost(1, "start the timer");
        await keys.PressAsync("s");
        await page.GetByTestId("timer-start").WaitForAsync();
        keys.ShouldHaveTakenAtMost(1, "stop the timer");

        await keys.PressAsync("t");
        await page.Locator("#time-how-long:focus").WaitForAsync();
        await keys.TypeAsync("0:45");
        await keys.PressAsync("Enter");
        await PageAssertions.HasTextAsync(
            page.Locator("section[aria-label=Time] h2"),
            "46 min registered"
        );
        keys.ShouldHaveTakenAtMost(2, "register time");

        await keys.PressAsync("Escape");
        keys.Forget();
        await keys.PressAsync("e");
        await page.Locator("#right-how-long:focus").WaitForAsync();
        await keys.TypeAsync("0:40");
        await keys.TabToAsync("right-reason");
        await keys.TypeAsync("Typed wrong");
        await page.GetByTestId("effect").WaitForAsync();
        await keys.PressAsync("Enter");
        await PageAssertions.HasTextAsync(
            page.Locator("section[aria-label=Time] h2"),
            "41 min registered"
        );
        keys.ShouldHaveTakenAtMost(7, "correct a registered time");

        await keys.PressAsync("Escape");
        keys.Forget();
        await keys.PressAsync("m");
        await WriteAsync("Mended in the theme");
        keys.ShouldHaveTakenAtMost(2, "write a note");
        await keys.PressAsync("Escape");
        keys.Forget();
        await keys.PressAsync("a");
        await WriteAsync("Which page is it?");
        await JourneyTickets.WaitForStateAsync(
            app.DataFolder,
            number,
            TicketState.AwaitingCustomer
        );
        keys.ShouldHaveTakenAtMost(2, "ask the customer");
        await keys.PressAsync("Escape");
        keys.Forget();
        await keys.PressAsync("f");
        await WriteAsync("The one with the shoes.");
        await JourneyTickets.WaitForStateAsync(app.DataFolder, number, TicketState.Started);
        keys.ShouldHaveTakenAtMost(2, "record the answer");

        await keys.PressAsync("Escape");
        keys.Forget();
        await keys.PressAsync("d");
        await page.Locator("[data-testid=deliver-confirm]:focus").WaitForAsync();
        await keys.PressAsync("Enter");
        await JourneyTickets.WaitForStateAsync(app.DataFolder, number, TicketState.Delivered);
        keys.ShouldHaveTakenAtMost(2, "deliver");
        await page.Locator("dialog[open]")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await keys.PressAsync("g t");
        await PageAssertions.HasUrlAsync(page, "/triage");
        var first = await page.Locator("h2 a .muted").InnerTextAsync();
        // After a tick the keys go on: a radio button takes no digits.
        await page.Locator("input[name=triage-kind]:checked").First.FocusAsync();
        await keys.PressAsync("1");
        var (status, reason) = (
            page.Locator(".bar[role=status]"),
            page.Locator("#triage-reason:focus")
        );
        await status.Or(reason).First.WaitForAsync();
        keys.ShouldHaveTakenAtMost(3, "size a new ticket");
        if (await reason.IsVisibleAsync())
        {
            // The customer has other open tickets. The demo data of each day differ.
            await keys.TypeAsync("Another matter");
            await keys.PressAsync("Enter");
        }

        await PageAssertions.HasTextAsync(status, $"#{first}");

        async Task WriteAsync(string text)
        {
            await page.Locator("#compose-text:focus").WaitForAsync();
            await keys.TypeAsync(text);
            await keys.PressAsync("Control+Enter");
            await page.GetByTestId("conversation").GetByText(text).First.WaitForAsync();
            // The empty field takes the focus for the next text; a key before that would go elsewhere.
            await Microsoft
                .Playwright.Assertions.Expect(page.Locator("#compose-text"))
                .ToHaveValueAsync("");
            await page.Locator("#compose-text:focus").WaitForAsync();
        }
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task On_a_phone_each_action_is_within_reach()
    {
        var app = await demo.GetAsync();
        var number = await PutInFrontAsync(app);
        await using var sara = await BrowserSession.OpenAsync(app, "sv-SE", false, 390, 844);
        await sara.SignInAsDemoAsync(Sara);
        var page = sara.Page;

        await sara.GoAsync("/queue");
        await TapAsync(page.GetByTestId("take-next"));
        await PageAssertions.HasUrlAsync(page, $"/tickets/{number}$");
        await TapAsync(page.GetByTestId("timer-start"));
        await TapAsync(page.GetByTestId("timer-stop"));
        await page.GetByTestId("timer-start").WaitForAsync();
        await TapAsync(page.GetByTestId("deliver"));
        await TapAsync(page.GetByTestId("deliver-confirm"));
        await JourneyTickets.WaitForStateAsync(app.DataFolder, number, TicketState.Delivered);
        await page.Locator("dialog[open]")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await TapAsync(page.GetByTestId("more-actions"));
        await page.GetByTestId("reopen").WaitForAsync();
        await sara.SaveScreenshotAsync("phone-actions");
    }

    /// <summary>Presses a control where it is: nothing is scrolled, and nothing may cover it.</summary>
    private static async Task TapAsync(ILocator control)
    {
        await control.WaitForAsync();
        var isReachable = await control.EvaluateAsync<bool>(
            """
            (control) => new Promise((done) => requestAnimationFrame(() => {
              const box = control.getBoundingClientRect();
              const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              done(box.top >= 0 && box.bottom <= innerHeight && control.contains(top));
            }))
            """
        );
        isReachable.Should().BeTrue($"{control} should be in view and uncovered");
        await control.ClickAsync();
    }

    /// <summary>Has a team lead submit a ticket and move it to the front of the queue.</summary>
    /// <returns>The number of the ticket.</returns>
    private static async Task<string> PutInFrontAsync(RunningApp app)
    {
        await using var per = await BrowserSession.OpenAsync(app);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var number = await JourneyTickets.SubmitAsync(
            per,
            JourneyTickets.CustomerWithHours(app.DataFolder),
            "Banner for Advent",
            TicketKind.Change,
            SizeClass.Small
        );
        await per.Page.GetByTestId("front").ClickAsync();
        await per.Page.Locator("#front-reason").FillAsync("Promised");
        await per.Page.GetByTestId("front-confirm").ClickAsync();
        await PageAssertions.HasTextAsync(per.Page.Locator(".priority-reason"), "Promised");
        return number;
    }

    /// <summary>Presses keys and counts them. Text that has to be written anyway does not count.</summary>
    private sealed class CountedKeys(BrowserSession session, ITestOutputHelper output)
    {
        private int _count;

        /// <param name="keys">A shortcut, two keys of a sequence, or a key with modifiers.</param>
        public async Task PressAsync(string keys)
        {
            _count += keys.Split(' ').Length;
            if (keys.Length == 1 || keys.Contains(' ', StringComparison.Ordinal))
            {
                await session.PressAsync(keys);
            }
            else
            {
                await session.Page.Keyboard.PressAsync(keys);
            }
        }

        /// <summary>Presses Tab until the field with this id has the focus.</summary>
        public async Task TabToAsync(string id)
        {
            for (var tabs = 0; tabs < 10; tabs++)
            {
                await PressAsync("Tab");
                if (await session.Page.Locator($"#{id}:focus").CountAsync() > 0)
                {
                    return;
                }
            }

            Assert.Fail($"Ten Tabs should lead to {id}");
        }

        public Task TypeAsync(string text) => session.Page.Keyboard.TypeAsync(text);

        /// <summary>Starts to count a job anew, after keys that lead from one job to the next.</summary>
        public void Forget() => _count = 0;

        public void ShouldHaveTakenAtMost(int keys, string job)
        {
            output.WriteLine($"{job}: {_count}");
            _count.Should().BeLessThanOrEqualTo(keys, job);
            _count = 0;
        }
    }
}
