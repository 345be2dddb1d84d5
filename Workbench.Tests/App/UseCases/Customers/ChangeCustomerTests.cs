using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Queue;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Customers;

[Rule("A3")]
public sealed class ChangeCustomerTests
{
    private static readonly CustomerInput Told = new(
        "1001",
        "Butik 1001",
        "Kontakt",
        "k@example.test",
        TestHostData.LongAgo
    );

    [Theory, OnBothDatabases]
    public async Task All_that_is_told_can_be_changed_and_is_found_by(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var id = await house.CustomerAsync();
        var told = new CustomerInput(" 2002 ", " Öns Te ", " Åsa ", " a@x.se ", TestHostData.LongAgo);

        (await ChangeAsync(house, id, told)).Value();

        (await CustomerAsync(house, id))
            .Should()
            .Be(new Customer(id, "2002", "Öns Te", "Åsa", "a@x.se", TestHostData.LongAgo));
        var query = house.Get<CustomersQuery>();
        (await query.RunAsync(Actor.Program, "öns", default)).Rows.Should().ContainSingle();
        (await query.RunAsync(Actor.Program, "1001", default)).Rows.Should().BeEmpty();
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task A_launch_brings_back_what_waited_for_it_oldest_first(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var id = await house.CustomerAsync(hours: 1);
        (await ChangeAsync(house, id, Told with { LaunchedOn = null })).Value();
        var first = await house.QueuedAsync(id, SizeClass.Small);
        var second = await house.QueuedAsync(id, SizeClass.Small);
        await TakeNothingAsync(house, anna);
        (await house.TicketAsync(first)).State.Should().Be(TicketState.AwaitingFunding);
        (await house.TicketAsync(second)).State.Should().Be(TicketState.AwaitingFunding);

        (await ChangeAsync(house, id, Told with { LaunchedOn = house.Today })).Value();

        (await house.TicketAsync(first)).State.Should().Be(TicketState.Queued);
        (await house.TicketAsync(second))
            .State.Should()
            .Be(TicketState.AwaitingFunding, "the hour suffices for one of them");
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task A_launch_that_is_still_to_come_brings_nothing_back(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var id = await house.CustomerAsync();
        (await ChangeAsync(house, id, Told with { LaunchedOn = null })).Value();
        var number = await house.QueuedAsync(id);
        await TakeNothingAsync(house, anna);

        (await ChangeAsync(house, id, Told with { LaunchedOn = house.Today.AddDays(1) })).Value();

        (await house.TicketAsync(number)).State.Should().Be(TicketState.AwaitingFunding);
    }

    [Theory, OnBothDatabases]
    public async Task A_launch_after_work_that_drew_hours_is_refused_and_nothing_is_stored(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var id = await house.CustomerAsync();
        await house.WorkAsync(anna, await house.StartedAsync(anna, id), 30);
        var before = await house.RowsAsync();

        (await ChangeAsync(house, id, Told with { Name = "New", LaunchedOn = null }))
            .Refused()
            .Should()
            .Be(RefusalCode.WorkBeforeLaunch);
        (await ChangeAsync(house, id, Told with { LaunchedOn = house.Today.AddDays(1) }))
            .Refused()
            .Should()
            .Be(RefusalCode.WorkBeforeLaunch);

        (await CustomerAsync(house, id)).Name.Should().Be("Butik 1001");
        (await house.RowsAsync()).Should().Equal(before);
        (await ChangeAsync(house, id, Told with { LaunchedOn = house.Today })).Value();
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_kept_or_is_taken_is_refused(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var id = await house.CustomerAsync();
        await house.AddAsync("2002");
        var before = await house.RowsAsync();

        (CustomerInput Input, RefusalCode Code)[] wrong =
        [
            (Told with { Number = " 2002 " }, RefusalCode.CustomerNumberTaken),
            (Told with { Number = " " }, RefusalCode.TextMissing),
            (Told with { Name = "" }, RefusalCode.TextMissing),
            (Told with { Name = "\0" }, RefusalCode.TextUnstorable),
            (Told with { ContactName = "\uD83D" }, RefusalCode.TextUnstorable),
            (
                Told with
                {
                    ContactEmail = new('x', Customer.MaxNameLength + 1),
                },
                RefusalCode.TextTooLong
            ),
        ];
        foreach (var (input, code) in wrong)
        {
            (await ChangeAsync(house, id, input)).Refused().Should().Be(code);
        }

        (await house.RowsAsync()).Should().Equal(before);
    }

    [Theory, OnBothDatabases]
    public async Task Who_looked_at_what_somebody_changed_since_is_told_so(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        await house.CustomerAsync();
        var query = house.Get<CustomerQuery>();
        var seen = (await query.RunAsync(Actor.Program, "1001", default))!;
        (
            await ChangeAsync(house, seen.Customer.Id, Told with { Name = "One" }, seen.Version)
        ).Value();

        (await ChangeAsync(house, seen.Customer.Id, Told with { Name = "Two" }, seen.Version))
            .Refused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);

        (await query.RunAsync(Actor.Program, "1001", default))!.Customer.Name.Should().Be("One");
    }

    [Theory, OnBothDatabases]
    public async Task The_same_operation_twice_changes_once(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var id = await house.CustomerAsync();
        var on = new CustomerCommandTarget(id, 0, Guid.NewGuid());
        var change = house.Get<ChangeCustomer>();
        var told = Told with { Name = "One" };

        var outcomes = await Steps.AtOnceAsync(
            2,
            _ => change.RunAsync(Actor.Program, on, told, default)
        );

        outcomes.Should().OnlyContain(o => o.Refusal == null);
        (await house.Get<CustomerQuery>().RunAsync(Actor.Program, "1001", default))!
            .Version.Should()
            .Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_customer_that_is_not_there_is_said(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);

        (await ChangeAsync(house, 77, Told)).Refused().Should().Be(RefusalCode.NotFound);
    }

    [Theory, OnBothDatabases]
    [Rule("N3")]
    public async Task Resets_that_are_due_run_first(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var id = await house.CustomerAsync();
        house.Clock.Advance(TimeSpan.FromDays(365));

        (await ChangeAsync(house, id, Told with { Name = "One" })).Value();

        await using var db = house.Look();
        (await db.TermResets.CountAsync()).Should().Be(1);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    /// <summary>Finds nothing that may start, and lets what it passed over wait for hours.</summary>
    private static async Task TakeNothingAsync(House house, Actor technician) =>
        (await house.Get<TakeNext>().RunAsync(technician, Guid.NewGuid(), default))
            .Should()
            .BeOfType<TakeNextOutcome.QueueEmpty>();

    private static Task<Outcome<Unit>> ChangeAsync(
        House house,
        int id,
        CustomerInput input,
        long? seen = null
    ) =>
        house
            .Get<ChangeCustomer>()
            .RunAsync(Actor.Program, new(id, seen, Guid.NewGuid()), input, default);

    private static async Task<Customer> CustomerAsync(House house, int id)
    {
        await using var db = house.Look();
        return await db.Customers.AsNoTracking().SingleAsync(c => c.Id == id);
    }
}
