using FluentAssertions;
using Workbench.App.Features.Tickets;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages;

[Rule("F2")]
public sealed class HoursVerdictTests : PageContext
{
    [Fact]
    public async Task With_hours_enough_there_is_nothing_to_say()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await House.QueuedAsync(await House.CustomerAsync());

        (await VerdictAsync(number)).Should().BeEmpty();
    }

    [Fact]
    public async Task At_an_hourly_rate_there_is_nothing_to_say()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await House.QueuedAsync(
            await House.AddAsync("1001"),
            funding: FundingMode.HourlyRate
        );

        (await VerdictAsync(number)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(
        Languages.English,
        "3 h short. Butik 1001 has 1 h free, this ticket is planned at 4 h. It keeps its place in the queue."
    )]
    public async Task It_says_how_much_is_missing_and_of_what(string language, string sentence)
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await House.QueuedAsync(
            await House.CustomerAsync("1001", hours: 1),
            SizeClass.Medium
        );

        (await VerdictAsync(number, language)).Should().Be(sentence);
    }

    [Fact]
    public async Task It_says_so_too_once_the_ticket_was_passed_over()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var poor = await House.QueuedAsync(
            await House.CustomerAsync("1001", hours: 1),
            SizeClass.Medium
        );
        House.Clock.Advance(TimeSpan.FromMinutes(1));
        await House.QueuedAsync(await House.CustomerAsync("1002"));
        await House.TakeAsync(anna);

        (await House.TicketAsync(poor)).State.Should().Be(TicketState.AwaitingFunding);
        (await VerdictAsync(poor)).Should().StartWith("3 h short.");
    }

    [Fact]
    public async Task Without_an_agreement_it_says_so()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await House.QueuedAsync(await House.AddAsync("1001"));

        (await VerdictAsync(number))
            .Should()
            .Be(
                "No running agreement. Butik 1001 has no service agreement today: hours can't be drawn."
            );
    }

    [Theory]
    [InlineData(
        false,
        "The shop is not launched. Service hours can be drawn from the launch date on: no date is set."
    )]
    [InlineData(
        true,
        "The shop is not launched. Service hours can be drawn from the launch date on: 2026-11-22."
    )]
    [Rule("A3")]
    public async Task Before_the_launch_it_says_from_when_on(bool hasDate, string sentence)
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await NotLaunchedAsync("1001", hasDate ? new DateOnly(2026, 11, 22) : null);
        var number = await House.QueuedAsync(customer);

        (await VerdictAsync(number)).Should().Be(sentence);
    }

    [Fact]
    [Rule("A9")]
    public async Task Time_that_found_no_hours_is_said_afterwards()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await House.StartedAsync(anna, await House.CustomerAsync("1001", hours: 1));
        await House.WorkAsync(anna, number, 80);

        (await VerdictAsync(number))
            .Should()
            .Be("20 min found no hours: it is uncovered and needs a choice by the customer.");
    }

    private async Task<string> VerdictAsync(int number, string language = Languages.English)
    {
        var view = await ViewAsync(number);
        return Show<HoursVerdict>(p => p.Add(v => v.View, view), language).Said();
    }
}
