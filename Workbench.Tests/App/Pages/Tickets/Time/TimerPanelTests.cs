using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets.Time;

/// <summary>Tests the panel on the page of the ticket, which updates it.</summary>
[Rule("K10")]
public sealed class TimerPanelTests : PageTestContext
{
    private const string Start = "[data-testid=timer-start]";
    private const string Stop = "[data-testid=timer-stop]";
    private const string Clock = "[data-testid=clock]";
    private const string Said = "#timer-said";

    [Fact]
    public async Task It_starts_updates_and_posts_when_stopped()
    {
        var (page, number) = await PageAsync();

        await page.Find(Start).ClickAsync(new());
        page.WaitForAssertion(() => page.Find(Clock).VisibleText().Should().Be("1 min"));
        Host.Clock.Advance(TimeSpan.FromMinutes(42));
        page.WaitForAssertion(() => page.Find(Clock).VisibleText().Should().Be("42 min"));
        await page.Find(Stop).ClickAsync(new());

        page.WaitForAssertion(() => page.Has(Start).Should().BeTrue());
        Snackbars
            .Should()
            .Equal(("42 min registered, 42 min drawn from service hours.", Severity.Success));
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(42);
    }

    [Fact]
    public async Task The_key_s_starts_and_stops()
    {
        var (page, number) = await PageAsync();

        await page.InvokeAsync(() => Keys.PressAsync("s"));
        page.WaitForAssertion(() => page.Has(Stop).Should().BeTrue());
        Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await page.InvokeAsync(() => Keys.PressAsync("s"));

        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(5);
    }

    [Fact]
    public async Task Above_two_hours_it_asks_first_and_posts_the_confirmed_time()
    {
        var (page, number) = await RenderWithRunningTimerAsync(TimeSpan.FromMinutes(130));

        await page.Find(Stop).ClickAsync(new());

        page.AlertText().Should().StartWith("The timer has run for 2 h 10 min. Check the time");
        page.Find(Said).GetAttribute("value").Should().Be("2 h 10 min");
        page.Has(Stop).Should().BeTrue("it runs on");
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(0);

        page.Find(Said).Input("1:15");
        await page.Find(Stop).ClickAsync(new());

        page.WaitForAssertion(() => page.Has(Start).Should().BeTrue());
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(75);
        page.Has(Said).Should().BeFalse();
    }

    [Fact]
    public async Task The_suggested_time_can_be_posted_unchanged()
    {
        var (page, number) = await RenderWithRunningTimerAsync(TimeSpan.FromMinutes(130));
        await page.Find(Stop).ClickAsync(new());

        await page.Find(Stop).ClickAsync(new());

        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(130);
    }

    [Fact]
    public async Task Invalid_time_is_reported_and_posts_nothing()
    {
        var (page, number) = await RenderWithRunningTimerAsync(TimeSpan.FromMinutes(130));
        await page.Find(Stop).ClickAsync(new());
        page.Find(Said).Input("long");

        await page.Find(Stop).ClickAsync(new());

        page.FindAll("[role=alert]")[^1]
            .VisibleText()
            .Should()
            .StartWith("The time wasn’t understood.");
        page.Find(Said).GetAttribute("value").Should().Be("long");
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(0);
        page.Has(Stop).Should().BeTrue();
    }

    [Fact]
    public async Task A_question_about_one_timer_is_not_shown_for_the_next()
    {
        var (page, number) = await RenderWithRunningTimerAsync(TimeSpan.FromMinutes(130));
        await page.Find(Stop).ClickAsync(new());

        // The question is answered on another page of the same person.
        (await StopElsewhereAsync(minutes: 60))
            .Should()
            .BeOfType<StopTimerOutcome.Posted>();
        page.WaitForAssertion(() => page.Has(Start).Should().BeTrue());
        AdvanceOneSecond();
        await page.Find(Start).ClickAsync(new());
        page.WaitForAssertion(() => page.Has(Stop).Should().BeTrue());
        page.Has(Said).Should().BeFalse();
        Host.Clock.Advance(TimeSpan.FromMinutes(7));
        await page.Find(Stop).ClickAsync(new());

        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(60 + 7);
    }

    [Fact]
    public async Task Discarding_requires_confirmation_and_registers_nothing()
    {
        var (page, number) = await RenderWithRunningTimerAsync(TimeSpan.FromMinutes(30));
        await page.Button("Discard timer").ClickAsync(new());
        page.Find("dialog[aria-label='Discard the timer?']")
            .VisibleText()
            .Should()
            .Contain("The timer has been running since 09:00. No time is registered.");
        (await TimersAsync()).Should().Be(1, "it was only asked");

        await page.Find("dialog[aria-label='Discard the timer?'] .btn.main").ClickAsync(new());

        page.WaitForAssertion(() => page.Has(Start).Should().BeTrue());
        (await TimersAsync()).Should().Be(0);
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(0);
    }

    [Fact]
    public async Task A_timer_on_another_ticket_is_named()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var other = await Host.CreateStartedTicketAsync(anna, customer);
        var number = await Host.CreateStartedTicketAsync(anna, customer);
        (
            await Host.Get<StartTimer>().RunAsync(anna, other, Guid.NewGuid(), default)
        ).ShouldSucceed();
        var page = RenderPage<TicketPage>(p => p.Add(t => t.Number, number));

        page.Has(Start).Should().BeFalse();
        var link = page.Find("[data-testid=timer-elsewhere] a");
        link.VisibleText().Should().Be($"Your timer is running on #{other}");
        link.GetAttribute("href").Should().Be($"tickets/{other}");
    }

    [Fact]
    public async Task The_key_s_switches_the_timer_from_another_ticket()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var other = await Host.CreateStartedTicketAsync(anna, customer);
        var number = await Host.CreateStartedTicketAsync(anna, customer);
        (
            await Host.Get<StartTimer>().RunAsync(anna, other, Guid.NewGuid(), default)
        ).ShouldSucceed();
        Host.Clock.Advance(TimeSpan.FromMinutes(25));
        var page = RenderPage<TicketPage>(p => p.Add(t => t.Number, number));

        await page.InvokeAsync(() => Keys.PressAsync("s"));
        AdvanceOneSecond();

        page.WaitForAssertion(() => page.Has(Stop).Should().BeTrue());
        (await Host.LoadTicketAsync(other)).RegisteredMinutes.Should().Be(25);
        await using var db = Host.CreateDbContext();
        (await db.Timers.SingleAsync()).TicketNumber.Should().Be(number);
    }

    [Fact]
    public async Task Switching_asks_first_if_the_other_timer_ran_long()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var other = await Host.CreateStartedTicketAsync(anna, customer);
        var number = await Host.CreateStartedTicketAsync(anna, customer);
        (
            await Host.Get<StartTimer>().RunAsync(anna, other, Guid.NewGuid(), default)
        ).ShouldSucceed();
        Host.Clock.Advance(TimeSpan.FromMinutes(130));
        var page = RenderPage<TicketPage>(p => p.Add(t => t.Number, number));

        await page.Find("[data-testid=timer-switch]").ClickAsync(new());

        page.Find("[data-testid=timer-switch-asks]")
            .VisibleText()
            .Should()
            .StartWith($"The timer on #{other} has run for long.");
        (await Host.LoadTicketAsync(other)).RegisteredMinutes.Should().Be(0);
    }

    [Fact]
    public async Task The_key_s_does_not_confirm_time_that_is_asked_about()
    {
        var (page, number) = await RenderWithRunningTimerAsync(TimeSpan.FromMinutes(130));
        await page.InvokeAsync(() => Keys.PressAsync("s"));
        page.WaitForAssertion(() => page.Has(Said).Should().BeTrue());

        await page.InvokeAsync(() => Keys.PressAsync("s"));

        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(0);
        (await TimersAsync()).Should().Be(1);
    }

    [Fact]
    public async Task A_forgotten_timer_asks_at_once_and_posts_what_was_worked_on_its_day()
    {
        // The timer runs without any open page.
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        (
            await Host.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default)
        ).ShouldSucceed();
        Host.Clock.Advance(TimeSpan.FromHours(23));
        var page = RenderPage<TicketPage>(p => p.Add(t => t.Number, number));
        page.AlertText().Should().StartWith("The timer has been running since");
        page.Find(Said).GetAttribute("value").Should().BeNullOrEmpty();

        page.Find(Said).Input("1 h 30");
        await page.Find(Stop).ClickAsync(new());

        await using var db = Host.CreateDbContext();
        (await db.TimeEntries.SingleAsync())
            .Should()
            .Match<TimeEntry>(t =>
                t.TicketNumber == number && t.Minutes == 90 && t.WorkedOn == Host.Today.AddDays(-1)
            );
    }

    [Fact]
    [Rule("A9")]
    public async Task Uncovered_time_is_posted_with_a_warning()
    {
        var (page, _) = await RenderWithRunningTimerAsync(TimeSpan.FromMinutes(80), hours: 1);

        await page.Find(Stop).ClickAsync(new());

        Snackbars
            .Should()
            .Equal(("1 h 20 min registered, 20 min of it uncovered.", Severity.Warning));
    }

    private async Task<(IRenderedComponent<TicketPage> Page, int Number)> PageAsync(int hours = 10)
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync("1001", hours)
        );
        return (RenderPage<TicketPage>(p => p.Add(t => t.Number, number)), number);
    }

    private async Task<(
        IRenderedComponent<TicketPage> Page,
        int Number
    )> RenderWithRunningTimerAsync(TimeSpan since, int hours = 10)
    {
        var (page, number) = await PageAsync(hours);
        await page.Find(Start).ClickAsync(new());
        page.WaitForAssertion(() => page.Has(Stop).Should().BeTrue());
        Host.Clock.Advance(since);
        return (page, number);
    }

    private Task<StopTimerOutcome> StopElsewhereAsync(int minutes) =>
        Host.Get<StopTimer>()
            .RunAsync(CurrentActor, new(minutes, Activity.Fix, ""), Guid.NewGuid(), default);

    private async Task<int> TimersAsync()
    {
        await using var db = Host.CreateDbContext();
        return await db.Timers.CountAsync();
    }
}
