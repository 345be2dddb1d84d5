using FluentAssertions;
using Workbench.App.Features.Delivery.BusyPeriods;
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
