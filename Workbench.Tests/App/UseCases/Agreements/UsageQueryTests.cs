using FluentAssertions;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Features.Agreements.Usage;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Statements;
using Workbench.Domain.Funding.Usage;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

[Rule("F9")]
public sealed class UsageQueryTests
{
    [Theory, OnBothDatabases]
    [Rule("A10")]
    public async Task The_parts_are_kept_apart_and_drawn_hours_equal_the_balance(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var change = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.RegisterTimeAsync(anna, change, 100, Activity.Development);
        await testHost.DeliverAsync(anna, change);
        var bug = await testHost.CreateQueuedTicketAsync(
            customer,
            kind: TicketKind.Bug,
            funding: FundingMode.HourlyRate
        );
        (await testHost.TakeNextAsync(anna)).Should().Be(bug);
        await testHost.RegisterTimeAsync(anna, bug, 30, Activity.Troubleshooting);
        var other = await testHost.CreateCustomerAsync("1002");
        var elsewhere = await testHost.CreateStartedTicketAsync(anna, other);
        await testHost.RegisterTimeAsync(anna, elsewhere, 45);

        var view = await RunAsync(testHost, customer, UsagePeriodRequest.Term);

        view.Sum.Should().Be(new UsageSum(new(60), new(30), new(40), Minutes.Zero));
        view.ByTicket.Select(t => (t.Number, t.Sum.Total.Value))
            .Should()
            .Equal((change, 100), (bug, 30));
        view.ByMonth.Should()
            .HaveCount(9, "the term began in March")
            .And.BeInAscendingOrder(m => m.Month);
        view.ByActivity.Select(a => a.Activity)
            .Should()
            .Equal(Activity.Development, Activity.Troubleshooting);
        view.HasPrevious.Should().BeFalse();
        (await DrawnAsync(testHost, customer)).Should().Be(view.Sum.Drawn);
    }

    [Theory, OnBothDatabases]
    [Rule("A12")]
    public async Task Terms_follow_each_other_without_a_gap(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var ticket = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.RegisterTimeAsync(anna, ticket, 45);
        testHost.Clock.Advance(TimeSpan.FromDays(150));
        await testHost.RegisterTimeAsync(anna, ticket, 20);

        var current = await RunAsync(testHost, customer, UsagePeriodRequest.Term);
        var previous = await RunAsync(testHost, customer, new(UsagePeriodKind.Previous));
        var own = await RunAsync(
            testHost,
            customer,
            UsagePeriodRequest.Parse("own", "2026-11-01", "2026-11-30")
        );
        var unknown = await RunAsync(
            testHost,
            customer,
            UsagePeriodRequest.Parse("own", "2026-11-01", "2036-11-30")
        );

        current.HasPrevious.Should().BeTrue();
        current.Sum.Drawn.Should().Be(new Minutes(20)).And.Be(await DrawnAsync(testHost, customer));
        previous.Sum.Drawn.Should().Be(new Minutes(45));
        previous.Period.To.Should().Be(current.Period.From);
        (own.Period.Kind, own.Sum.Drawn).Should().Be((UsagePeriodKind.Own, new Minutes(45)));
        unknown.Period.Kind.Should().Be(UsagePeriodKind.Year, "so many years are not read");
        unknown.Sum.Drawn.Should().Be(new Minutes(65));
    }

    [Theory, OnBothDatabases]
    public async Task A_number_is_explained_by_its_own_lines(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var ticket = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.RegisterTimeAsync(anna, ticket, 100, Activity.Advice);
        var period = (await RunAsync(testHost, customer, UsagePeriodRequest.Term)).Period;

        (await ExplainAsync(UsageSelection.All, UsagePart.Drawn))
            .Should()
            .ContainSingle()
            .Which.Entry!.Minutes.Should()
            .Be(60);
        (await ExplainAsync(UsageSelection.OfTicket(ticket), UsagePart.Uncovered))
            .Should()
            .ContainSingle()
            .Which.Minutes.Should()
            .Be(new Minutes(40));
        (await ExplainAsync(UsageSelection.OfActivity(Activity.Fix), UsagePart.Drawn))
            .Should()
            .BeEmpty();
        (await ExplainAsync(UsageSelection.OfMonth(new(2026, 11, 1)), UsagePart.Drawn))
            .Should()
            .ContainSingle();

        Task<IReadOnlyList<UsageLine>> ExplainAsync(UsageSelection selection, UsagePart part) =>
            testHost
                .Get<UsageQuery>()
                .ExplainAsync(Actor.Program, customer, period, selection, part, default);
    }

    private static Task<UsageView> RunAsync(
        TestHost testHost,
        int customer,
        UsagePeriodRequest request
    ) =>
        testHost
            .Get<UsageQuery>()
            .RunAsync(Actor.Program, customer, request, testHost.Today, default);

    private static async Task<Minutes> DrawnAsync(TestHost testHost, int customer) =>
        (
            await testHost
                .Get<AccountQuery>()
                .RunAsync(Actor.Program, customer, testHost.Today, LedgerPart.Recent, default)
        )!
            .Movements[TermMovementKind.Drawn]
            .Minutes;
}
