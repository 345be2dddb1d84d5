using FluentAssertions;
using Workbench.App.Features.Delivery;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets;
using Workbench.App.Hosting.Settings;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Delivery;

[Rule("D3")]
public sealed class BusyPeriodUseCases
{
    [Theory, OnBothDatabases]
    public async Task A_busy_period_moves_the_targets_of_its_tickets_and_taken_away_moves_them_back(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var per = await house.PersonAsync("Per", Roles.TeamLead);
        var number = await house.QueuedAsync(await house.CustomerAsync());
        var input = new BusyPeriodInput(house.Today.AddDays(-3), house.Today, 7, "Black week");
        var id = (
            await house.Get<AddBusyPeriod>().RunAsync(per, input, Guid.NewGuid(), default)
        ).Value();
        house.Clock.Advance(TimeSpan.FromDays(10));

        (await StatusesAsync(house, per, number)).Should().AllBeEquivalentTo(TargetStatus.OnTrack);

        var row = (await RowsAsync(house, per)).Single();
        row.Period.Should().Be(new BusyPeriod(id, input.From, input.To, 7, "Black week"));
        var on = new BusyPeriodCommandTarget(id, row.Version, Guid.NewGuid());
        var change = house.Get<ChangeBusyPeriod>();
        (await change.RunAsync(per, on, input with { ExtraDays = 2 }, default)).Value();
        (await StatusesAsync(house, per, number)).Should().AllBeEquivalentTo(TargetStatus.Due);
        var stale = await change.RemoveAsync(
            per,
            on with
            {
                OperationId = Guid.NewGuid(),
            },
            default
        );
        stale.Refused().Should().Be(RefusalCode.ConcurrencyConflict);

        var seen = (await RowsAsync(house, per)).Single().Version;
        (await change.RemoveAsync(per, new(id, seen, Guid.NewGuid()), default)).Value();

        (await RowsAsync(house, per)).Should().BeEmpty();
        (await change.RemoveAsync(per, new(id, seen, Guid.NewGuid()), default))
            .Refused()
            .Should()
            .Be(RefusalCode.NotFound);
    }

    private static async Task<TargetStatus[]> StatusesAsync(House house, Actor who, int number) =>
        [
            (await house.Get<QueueQuery>().RunAsync(who, default)).Rows.Single().Target.Status,
            (await house.Get<TicketQuery>().RunAsync(who, number, default))!.Target.Status,
        ];

    private static Task<IReadOnlyList<BusyPeriodRow>> RowsAsync(House house, Actor who) =>
        house.Get<BusyPeriodsQuery>().RunAsync(who, default);
}
