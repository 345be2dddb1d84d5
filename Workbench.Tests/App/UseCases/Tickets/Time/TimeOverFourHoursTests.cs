using FluentAssertions;
using Workbench.App.Features.Agreements.Uncovered;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets.Time;

/// <summary>Tests that worked time is always recorded in full, and that a decision says who pays (examples 16 and 17).</summary>
[Rule("T5")]
[Rule("K6")]
public sealed class TimeOverFourHoursTests
{
    [Theory, OnBothDatabases]
    public async Task Example_16_approved_and_drawn(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (customer, number) = await StopAtFourHoursAndMoreAsync(testHost);
        var lead = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var cover = testHost.Get<CoverUncoveredTime>();

        (await cover.PreviewAsync(lead, number, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NothingToCover);
        (
            await testHost.Get<ApproveFinish>().RunAsync(lead, Target(number), "Close", default)
        ).ShouldSucceed();
        (await cover.RunAsync(lead, Target(number), default)).ShouldSucceed();

        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(335);
        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.UncoveredMinutes == 0 && t.UndecidedMinutes == 0);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Example_16_waived(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (customer, number) = await StopAtFourHoursAndMoreAsync(testHost);
        var lead = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var waive = testHost.Get<WaiveTime>();

        (await waive.RunAsync(lead, Target(number), "We misjudged it", default)).ShouldSucceed();

        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(360);
        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t =>
                t.RegisteredMinutes == 265 && t.UncoveredMinutes == 0 && t.UndecidedMinutes == 0
            );
        (await waive.RunAsync(lead, Target(number), "Again", default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NothingToWaive);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F7")]
    public async Task Example_17_an_unclassified_bug_keeps_its_time_and_its_next_timer_waits(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 10);
        var bug = await testHost.CreateStartedTicketAsync(
            anna,
            customer,
            SizeClass.Medium,
            kind: TicketKind.Bug
        );
        await testHost.RegisterTimeAsync(anna, bug, 50);

        (await RunTimerAsync(testHost, anna, bug, 30)).Time.Minutes.Should().Be(30);

        (await testHost.LoadTicketAsync(bug)).RegisteredMinutes.Should().Be(80);
        (await testHost.Get<StartTimer>().RunAsync(anna, bug, Guid.NewGuid(), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TroubleshootingCapReached);
        await testHost.ClassifyAsync(anna, bug, BugClass.NotSupported);
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(600);
        (
            await testHost.Get<StartTimer>().RunAsync(anna, bug, Guid.NewGuid(), default)
        ).ShouldSucceed();
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    /// <summary>Returns a ticket of which 240 of 265 minutes are drawn from 600.</summary>
    private static async Task<(int Customer, int Number)> StopAtFourHoursAndMoreAsync(
        TestHost testHost
    )
    {
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 10);
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await testHost.RegisterTimeAsync(anna, number, 200);

        var stopped = await RunTimerAsync(testHost, anna, number, 65);

        (stopped.Time.Drawn, stopped.Time.Uncovered).Should().Be((40, 25));
        (await testHost.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.FourHourDecisionNeeded);
        return (customer, number);
    }

    private static async Task<StopTimerOutcome.Posted> RunTimerAsync(
        TestHost testHost,
        Actor actor,
        int number,
        int minutes
    )
    {
        (
            await testHost.Get<StartTimer>().RunAsync(actor, number, Guid.NewGuid(), default)
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromMinutes(minutes));
        var outcome = await testHost
            .Get<StopTimer>()
            .RunAsync(actor, new(null, Activity.Troubleshooting, ""), Guid.NewGuid(), default);
        return outcome.Should().BeOfType<StopTimerOutcome.Posted>().Subject;
    }

    private static TicketCommandTarget Target(int number) => new(number, null, Guid.NewGuid());
}
