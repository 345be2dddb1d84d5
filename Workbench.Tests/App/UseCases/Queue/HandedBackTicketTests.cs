using FluentAssertions;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Queue;

[Rule("K4")]
public sealed class HandedBackTicketTests
{
    [Theory, OnBothDatabases]
    public async Task Who_handed_a_ticket_back_gets_the_next_one_and_is_told(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, first) = await HandedBackAsync(testHost);
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await testHost.CreateQueuedTicketAsync(
            await testHost.CreateCustomerAsync("1002")
        );

        var view = await testHost.Get<QueueQuery>().RunAsync(anna, default);
        view.NextFor(anna.Id)!.Number.Should().Be(second);
        view.Next!.Number.Should().Be(first);
        view.Rows[0].HandedBack!.PersonId.Should().Be(anna.Id);
        (await TakeAsync(testHost, anna))
            .Should()
            .Be(
                new TakeNextOutcome.Started(second)
                {
                    PassedOver = [new(first, PassedOverTicket.StartBlocker.HandedBack, 0)],
                }
            );
    }

    [Theory, OnBothDatabases]
    public async Task A_colleague_gets_it_at_once_and_after_an_hour_everybody_does(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, first) = await HandedBackAsync(testHost);

        (await TakeAsync(testHost, anna)).Should().BeOfType<TakeNextOutcome.QueueEmpty>();
        testHost.Clock.Advance(TimeSpan.FromMinutes(60));
        (await TakeAsync(testHost, anna)).Should().Be(new TakeNextOutcome.Started(first));

        await HandBackAsync(testHost, anna, first);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        (await TakeAsync(testHost, bo)).Should().Be(new TakeNextOutcome.Started(first));
        await HandBackAsync(testHost, bo, first);
        (await TakeAsync(testHost, anna))
            .Should()
            .Be(new TakeNextOutcome.Started(first), "somebody else had a turn");
    }

    private static async Task<(Actor Anna, int Number)> HandedBackAsync(TestHost testHost)
    {
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        await HandBackAsync(testHost, anna, number);
        return (anna, number);
    }

    private static async Task HandBackAsync(TestHost testHost, Actor actor, int number) =>
        (
            await testHost
                .Get<HandBack>()
                .RunAsync(actor, new(number, null, Guid.NewGuid()), "Unknown system", default)
        ).ShouldSucceed();

    private static Task<TakeNextOutcome> TakeAsync(TestHost testHost, Actor actor) =>
        testHost.Get<TakeNext>().RunAsync(actor, Guid.NewGuid(), default);
}
