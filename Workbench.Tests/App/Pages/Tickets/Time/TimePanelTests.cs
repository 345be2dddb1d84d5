using Bunit;
using FluentAssertions;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets.Time;

/// <summary>Tests the limits that a ticket's time has reached, and the running timer on every page.</summary>
public sealed class TimePanelTests : PageTestContext
{
    private const string Notice = "[data-testid=time-notice]";
    private const string RanOut = "[data-testid=hours-ran-out]";
    private const string Sign = "[data-testid=timer-sign]";
    private const string Forgotten = "[data-testid=forgotten-timer]";

    [Theory]
    [Rule("K6")]
    [InlineData(47, null)]
    [InlineData(48, "48 min registered, which is over 80 % of the ticket’s size.")]
    [InlineData(240, "4 h registered. The service group does at most 4 h per ticket.")]
    public async Task A_reached_limit_is_shown_while_work_continues(int minutes, string? expected)
    {
        var (anna, number) = await StartedAsync();
        await Host.RegisterTimeAsync(anna, number, minutes);

        var page = Page(number);

        if (expected is null)
        {
            page.Has(Notice).Should().BeFalse();
        }
        else
        {
            page.Find(Notice).VisibleText().Should().StartWith(expected);
        }
    }

    [Theory]
    [Rule("F8")]
    [InlineData(false, "30 min is uncovered time")]
    [InlineData(true, "The hours have run out. The ticket waits for the customer’s choice.")]
    public async Task Exhausted_hours_are_announced_with_a_link_to_the_options(
        bool isLargerThanThought,
        string expected
    )
    {
        var (anna, number) = await StartedAsync(hours: 1);
        if (isLargerThanThought)
        {
            var target = new TicketCommandTarget(number, null, Guid.NewGuid());
            (
                await Host.Get<ReestimateTicket>()
                    .RunAsync(anna, target, SizeClass.Medium, 120, default)
            ).ShouldSucceed();
        }

        var page = Page(number);
        page.Has(RanOut).Should().BeFalse();
        var typing = page.Find("#time-how-long").InputAsync(new() { Value = "90m" });
        Host.Clock.Advance(TimeSpan.FromMilliseconds(400));
        await typing;
        page.WaitForAssertion(() =>
            page.Find("#time-hint")
                .VisibleText()
                .Should()
                .Be(
                    "1 h 30 min: 1 h from Included hours (2026-03-01), 30 min uncovered."
                        + (
                            isLargerThanThought
                                ? " The ticket will wait for the customer’s choice."
                                : ""
                        )
                )
        );
        await page.Find("#time-how-long").Closest("form")!.SubmitAsync();

        page.WaitForAssertion(() => page.Find(RanOut).VisibleText().Should().StartWith(expected));
        page.Find($"{RanOut} a").GetAttribute("href").Should().Be($"tickets/{number}#funding");
        page.WaitForAssertion(() => page.Has("#funding").Should().BeTrue());
    }

    [Fact]
    [Rule("K10")]
    public async Task The_indicator_shows_ones_own_timer_everywhere_and_disappears_with_it()
    {
        var (anna, number) = await StartedAsync();
        var indicator = RenderPage<TimerIndicator>();
        indicator.Has(Sign).Should().BeFalse();

        (
            await Host.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default)
        ).ShouldSucceed();
        indicator.WaitForAssertion(() => indicator.Has(Sign).Should().BeTrue());
        Host.Clock.Advance(TimeSpan.FromMinutes(42));
        indicator.WaitForAssertion(() =>
            indicator.Find($"{Sign} .clock").VisibleText().Should().Be("42 min")
        );
        indicator.Find(Sign).GetAttribute("href").Should().Be($"tickets/{number}");

        AdvanceOneSecond();
        await Host.Get<StopTimer>()
            .RunAsync(anna, new(null, Activity.Fix, ""), Guid.NewGuid(), default);
        AdvanceOneSecond();
        indicator.WaitForAssertion(() => indicator.Has(Sign).Should().BeFalse());
    }

    [Fact]
    [Rule("K10")]
    public async Task Somebody_elses_timer_shows_no_indicator()
    {
        var (anna, number) = await StartedAsync();
        (
            await Host.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default)
        ).ShouldSucceed();

        await SignInAsync("Bo", Roles.Technician);

        RenderPage<TimerIndicator>().Has(Sign).Should().BeFalse();
    }

    [Theory]
    [Rule("K10")]
    [InlineData(7, false)]
    [InlineData(9, true)]
    public async Task My_work_asks_about_a_timer_that_was_forgotten(int hours, bool asks)
    {
        var (anna, number) = await StartedAsync();
        (
            await Host.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default)
        ).ShouldSucceed();
        Host.Clock.Advance(TimeSpan.FromHours(hours));

        var page = RenderPage<MyWorkPage>();

        page.Has(Forgotten).Should().Be(asks);
        if (asks)
        {
            page.Find("#timer-said").Input("45m");
            await page.Find($"{Forgotten} [data-testid=timer-stop]").ClickAsync(new());
            (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(45);
            page.WaitForAssertion(() => page.Has(Forgotten).Should().BeFalse());
        }
    }

    [Fact]
    [Rule("K10")]
    public async Task The_time_of_a_timer_is_registered_after_the_ticket_was_withdrawn()
    {
        var (anna, number) = await StartedAsync();
        (
            await Host.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default)
        ).ShouldSucceed();
        Host.Clock.Advance(TimeSpan.FromMinutes(30));
        await Host.WithdrawAsync(anna, number);
        var page = Page(number);

        page.Find("[data-testid=parked-timer] p")
            .VisibleText()
            .Should()
            .StartWith("Your timer stopped at 30 min when the ticket left your hands");
        await page.Find("[data-testid=parked-timer]").SubmitAsync();

        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(30);
    }

    [Fact]
    [Rule("K10")]
    public async Task Somebody_elses_timer_is_shown_without_a_stop_button()
    {
        var (anna, number) = await StartedAsync();
        (
            await Host.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default)
        ).ShouldSucceed();
        await SignInAsync("Bo", Roles.TeamLead);

        var page = Page(number);

        page.Find("section[aria-label=Time]").VisibleText().Should().Contain("Anna");
        page.Has("[data-testid=timer-stop]").Should().BeFalse();
    }

    private async Task<(Actor Anna, int Number)> StartedAsync(int hours = 10)
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        return (
            anna,
            await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync("1001", hours))
        );
    }

    private IRenderedComponent<TicketPage> Page(int number) =>
        RenderPage<TicketPage>(p => p.Add(t => t.Number, number));
}
