using FluentAssertions;
using Workbench.App.Features.Delivery.BusyPeriods;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Delivery;

[Rule("D3")]
public sealed class BusyPeriodUseCaseTests
{
    [Theory, OnBothDatabases]
    public async Task A_busy_period_moves_the_targets_of_its_tickets_and_taken_away_moves_them_back(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var input = new BusyPeriodInput(
            testHost.Today.AddDays(-3),
            testHost.Today,
            7,
            "Black week"
        );
        var id = (
            await testHost.Get<AddBusyPeriod>().RunAsync(per, input, Guid.NewGuid(), default)
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromDays(10));

        (await StatusesAsync(testHost, per, number))
            .Should()
            .AllBeEquivalentTo(TargetStatus.OnTrack);

        var row = (await RowsAsync(testHost, per)).Single();
        row.Period.Should().Be(new BusyPeriod(id, input.From, input.To, 7, "Black week"));
        var on = new BusyPeriodCommandTarget(id, row.Version, Guid.NewGuid());
        var change = testHost.Get<ChangeBusyPeriod>();
        (await change.RunAsync(per, on, input with { ExtraDays = 2 }, default)).ShouldSucceed();
        (await StatusesAsync(testHost, per, number)).Should().AllBeEquivalentTo(TargetStatus.Due);
        var conflict = await change.RemoveAsync(
            per,
            on with
            {
                OperationId = Guid.NewGuid(),
            },
            default
        );
        conflict.ShouldBeRefused().Should().Be(RefusalCode.ConcurrencyConflict);

        var seen = (await RowsAsync(testHost, per)).Single().Version;
        (await change.RemoveAsync(per, new(id, seen, Guid.NewGuid()), default)).ShouldSucceed();

        (await RowsAsync(testHost, per)).Should().BeEmpty();
        (await change.RemoveAsync(per, new(id, seen, Guid.NewGuid()), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
    }

    [Theory, OnBothDatabases]
    [Rule("D1")]
    public async Task A_period_that_reaches_back_moves_open_tickets_as_previewed_and_no_delivery(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var delivered = await testHost.CreateStartedTicketAsync(anna, customer);
        var open = await testHost.CreateQueuedTicketAsync(customer);
        testHost.Clock.Advance(TimeSpan.FromDays(15));
        await testHost.DeliverAsync(anna, delivered);
        var input = new BusyPeriodInput(
            testHost.Today.AddDays(-20),
            testHost.Today,
            10,
            "Black week"
        );
        var before = await WeeksAsync(testHost, per);

        var preview = (
            await testHost.Get<BusyPeriodPreviewQuery>().RunAsync(per, null, input, default)
        ).ShouldSucceed();
        (
            await testHost.Get<AddBusyPeriod>().RunAsync(per, input, Guid.NewGuid(), default)
        ).ShouldSucceed();

        (preview.LateBefore, preview.LateAfter).Should().Be((1, 0));
        preview
            .Tickets.Should()
            .ContainSingle()
            .Which.Should()
            .Match<BusyPeriodEffect.MovedTarget>(m =>
                m.Ticket.Number == open
                && m.Before.Status == TargetStatus.Late
                && m.After.Status == TargetStatus.OnTrack
            );
        (await StatusesAsync(testHost, per, open)).Should().AllBeEquivalentTo(TargetStatus.OnTrack);
        var after = await WeeksAsync(testHost, per);
        after.Select(w => w.Counts).Should().Equal(before.Select(w => w.Counts));
        after
            .Where(w => w.BusyPeriods.Count > 0)
            .Select(w => w.Week)
            .Should()
            .Equal(after.Take(4).Select(w => w.Week), "the weeks it touches are marked");
        (await RowsAsync(testHost, per)).Single().EnteredBy.Should().Be("Per");
    }

    private static async Task<IReadOnlyList<DeliveryFiguresView.DeliveryWeek>> WeeksAsync(
        TestHost testHost,
        Actor who
    ) =>
        (
            await testHost
                .Get<DeliveryFiguresQuery>()
                .RunAsync(who, DeliverySelection.Default, default)
        ).Weeks;

    private static async Task<TargetStatus[]> StatusesAsync(
        TestHost testHost,
        Actor who,
        int number
    ) =>
        [
            (await testHost.Get<QueueQuery>().RunAsync(who, default)).Rows.Single().Target.Status,
            (await testHost.Get<TicketQuery>().RunAsync(who, number, default))!.Target.Status,
        ];

    private static Task<IReadOnlyList<BusyPeriodRow>> RowsAsync(TestHost testHost, Actor who) =>
        testHost.Get<BusyPeriodsQuery>().RunAsync(who, default);
}
