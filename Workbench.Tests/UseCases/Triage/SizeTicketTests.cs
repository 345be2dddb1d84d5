using FluentAssertions;
using Workbench.App.Features.Triage;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Triage;

[Rule("K2")]
public sealed class SizeTicketTests
{
    [Theory, OnBothDatabases]
    public async Task A_sized_ticket_stands_in_the_queue_at_the_place_of_its_submission(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var older = await house.QueuedAsync(customer, size: null);
        house.Clock.Advance(TimeSpan.FromHours(1));
        var younger = await house.QueuedAsync(customer);
        house.Clock.Advance(TimeSpan.FromHours(1));

        (await SizeAsync(house, anna, older, SizeClass.Medium, 90)).Value();

        (await house.TicketAsync(older))
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Queued
                && t.Size == SizeClass.Medium
                && t.EstimateMinutes == 90
            );
        (await house.TakeAsync(anna)).Should().Be(older);
        (await house.TakeAsync(anna)).Should().Be(younger);
        await Books.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_stores_nothing(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var fresh = await house.QueuedAsync(customer, size: null);
        var queued = await house.QueuedAsync(customer);
        var before = await house.RowsAsync();

        (await SizeAsync(house, anna, 99, SizeClass.Small))
            .Refused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await SizeAsync(house, anna, fresh, SizeClass.Large))
            .Refused()
            .Should()
            .Be(RefusalCode.SizeNeeded);
        (await SizeAsync(house, anna, fresh, SizeClass.Small, 0))
            .Refused()
            .Should()
            .Be(RefusalCode.EstimateOutsideSize);
        (await SizeAsync(house, anna, fresh, SizeClass.Medium, 60))
            .Refused()
            .Should()
            .Be(RefusalCode.EstimateOutsideSize);
        (await SizeAsync(house, anna, queued, SizeClass.Medium))
            .Refused()
            .Should()
            .Be(RefusalCode.StateDoesNotAllow);

        (await house.RowsAsync()).Should().Equal(before);
        (await house.TicketAsync(fresh)).State.Should().Be(TicketState.New);
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_who_size_at_once_one_does(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var fresh = await house.QueuedAsync(await house.CustomerAsync(), size: null);

        var outcomes = await Steps.AtOnceAsync(
            10,
            _ => SizeAsync(house, anna, fresh, SizeClass.Small)
        );

        outcomes.Count(o => o.Refusal is null).Should().Be(1);
        outcomes
            .Where(o => o.Refusal is not null)
            .Should()
            .OnlyContain(o => o.Refusal!.Code == RefusalCode.StateDoesNotAllow);
    }

    private static Task<Outcome<Done>> SizeAsync(
        House house,
        Actor actor,
        int number,
        SizeClass size,
        int? estimate = null
    ) => house.Get<SizeTicket>().RunAsync(actor, number, size, estimate, Guid.NewGuid(), default);
}
