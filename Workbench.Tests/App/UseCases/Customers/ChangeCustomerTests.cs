using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Customers.Details;
using Workbench.App.Features.Customers.Edit;
using Workbench.App.Features.Customers.Search;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Customers;

[Rule("A3")]
public sealed class ChangeCustomerTests
{
    private static readonly CustomerInput ChangedInput = new(
        "1001",
        "Butik 1001",
        "Kontakt",
        "k@example.test",
        TestHostData.LaunchDate
    );

    [Theory, OnBothDatabases]
    public async Task All_fields_can_be_changed_and_searched(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var id = await testHost.CreateCustomerAsync();
        var input = new CustomerInput(
            " 2002 ",
            " Öns Te ",
            " Åsa ",
            " a@x.se ",
            TestHostData.LaunchDate
        );

        (await ChangeAsync(testHost, id, input)).ShouldSucceed();

        (await CustomerAsync(testHost, id))
            .Should()
            .Be(new Customer(id, "2002", "Öns Te", "Åsa", "a@x.se", TestHostData.LaunchDate));
        var query = testHost.Get<CustomersQuery>();
        (await query.RunAsync(Actor.Program, "öns", default)).Rows.Should().ContainSingle();
        (await query.RunAsync(Actor.Program, "1001", default)).Rows.Should().BeEmpty();
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task A_launch_resumes_tickets_that_waited_for_it_oldest_first(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var id = await testHost.CreateCustomerAsync(hours: 1);
        (await ChangeAsync(testHost, id, ChangedInput with { LaunchedOn = null })).ShouldSucceed();
        var first = await testHost.CreateQueuedTicketAsync(id, SizeClass.Small);
        var second = await testHost.CreateQueuedTicketAsync(id, SizeClass.Small);
        await ShouldTakeNothingAsync(testHost, anna);
        (await testHost.LoadTicketAsync(first)).State.Should().Be(TicketState.AwaitingFunding);
        (await testHost.LoadTicketAsync(second)).State.Should().Be(TicketState.AwaitingFunding);

        (
            await ChangeAsync(testHost, id, ChangedInput with { LaunchedOn = testHost.Today })
        ).ShouldSucceed();

        (await testHost.LoadTicketAsync(first)).State.Should().Be(TicketState.Queued);
        (await testHost.LoadTicketAsync(second))
            .State.Should()
            .Be(TicketState.AwaitingFunding, "the hour suffices for one of them");
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task A_future_launch_resumes_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var id = await testHost.CreateCustomerAsync();
        (await ChangeAsync(testHost, id, ChangedInput with { LaunchedOn = null })).ShouldSucceed();
        var number = await testHost.CreateQueuedTicketAsync(id);
        await ShouldTakeNothingAsync(testHost, anna);

        (
            await ChangeAsync(
                testHost,
                id,
                ChangedInput with
                {
                    LaunchedOn = testHost.Today.AddDays(1),
                }
            )
        ).ShouldSucceed();

        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.AwaitingFunding);
    }

    [Theory, OnBothDatabases]
    public async Task A_launch_date_after_drawn_work_is_refused(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var id = await testHost.CreateCustomerAsync();
        await testHost.RegisterTimeAsync(
            anna,
            await testHost.CreateStartedTicketAsync(anna, id),
            30
        );
        var before = await testHost.CountRowsAsync();

        (await ChangeAsync(testHost, id, ChangedInput with { Name = "New", LaunchedOn = null }))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.WorkBeforeLaunch);
        (
            await ChangeAsync(
                testHost,
                id,
                ChangedInput with
                {
                    LaunchedOn = testHost.Today.AddDays(1),
                }
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.WorkBeforeLaunch);

        (await CustomerAsync(testHost, id)).Name.Should().Be("Butik 1001");
        (await testHost.CountRowsAsync()).Should().Equal(before);
        (
            await ChangeAsync(testHost, id, ChangedInput with { LaunchedOn = testHost.Today })
        ).ShouldSucceed();
    }

    [Theory, OnBothDatabases]
    public async Task Invalid_and_taken_values_are_refused(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var id = await testHost.CreateCustomerAsync();
        await testHost.AddCustomerAsync("2002");
        var before = await testHost.CountRowsAsync();

        (CustomerInput Input, RefusalCode Code)[] wrong =
        [
            (ChangedInput with { Number = " 2002 " }, RefusalCode.CustomerNumberTaken),
            (ChangedInput with { Number = " " }, RefusalCode.TextMissing),
            (ChangedInput with { Name = "" }, RefusalCode.TextMissing),
            (ChangedInput with { Name = "\0" }, RefusalCode.TextUnstorable),
            (ChangedInput with { ContactName = "\uD83D" }, RefusalCode.TextUnstorable),
            (
                ChangedInput with
                {
                    ContactEmail = new('x', Customer.MaxNameLength + 1),
                },
                RefusalCode.TextTooLong
            ),
            (ChangedInput with { Name = "Butik\nA" }, RefusalCode.TextUnstorable),
            (ChangedInput with { Number = "1002\u200B" }, RefusalCode.TextUnstorable),
            (ChangedInput with { ContactEmail = "not an email" }, RefusalCode.EmailInvalid),
        ];
        foreach (var (input, code) in wrong)
        {
            (await ChangeAsync(testHost, id, input)).ShouldBeRefused().Should().Be(code);
        }

        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    [Theory, OnBothDatabases]
    public async Task A_stale_version_is_refused_with_a_conflict(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await testHost.CreateCustomerAsync();
        var query = testHost.Get<CustomerQuery>();
        var seen = (await query.RunAsync(Actor.Program, "1001", default))!;
        (
            await ChangeAsync(
                testHost,
                seen.Customer.Id,
                ChangedInput with
                {
                    Name = "One",
                },
                seen.Version
            )
        ).ShouldSucceed();

        (
            await ChangeAsync(
                testHost,
                seen.Customer.Id,
                ChangedInput with
                {
                    Name = "Two",
                },
                seen.Version
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);

        (await query.RunAsync(Actor.Program, "1001", default))!.Customer.Name.Should().Be("One");
    }

    [Theory, OnBothDatabases]
    public async Task The_same_operation_twice_changes_once(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var id = await testHost.CreateCustomerAsync();
        var on = new CustomerCommandTarget(id, 0, Guid.NewGuid());
        var change = testHost.Get<ChangeCustomer>();
        var input = ChangedInput with { Name = "One" };

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            2,
            _ => change.RunAsync(Actor.Program, on, input, default)
        );

        outcomes.Should().OnlyContain(o => o.Refusal == null);
        (await testHost.Get<CustomerQuery>().RunAsync(Actor.Program, "1001", default))!
            .Version.Should()
            .Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task An_unknown_customer_is_refused(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);

        (await ChangeAsync(testHost, 77, ChangedInput))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
    }

    [Theory, OnBothDatabases]
    [Rule("N3")]
    public async Task Due_resets_run_first(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var id = await testHost.CreateCustomerAsync();
        testHost.Clock.Advance(TimeSpan.FromDays(365));

        (await ChangeAsync(testHost, id, ChangedInput with { Name = "One" })).ShouldSucceed();

        await using var db = testHost.CreateDbContext();
        (await db.TermResets.CountAsync()).Should().Be(1);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    /// <summary>Asserts that take next finds no ticket to start, and lets the passed-over ones wait for hours.</summary>
    private static async Task ShouldTakeNothingAsync(TestHost testHost, Actor technician) =>
        (await testHost.Get<TakeNext>().RunAsync(technician, Guid.NewGuid(), default))
            .Should()
            .BeOfType<TakeNextOutcome.QueueEmpty>();

    private static Task<Outcome<Unit>> ChangeAsync(
        TestHost testHost,
        int id,
        CustomerInput input,
        long? seenVersion = null
    ) =>
        testHost
            .Get<ChangeCustomer>()
            .RunAsync(Actor.Program, new(id, seenVersion, Guid.NewGuid()), input, default);

    private static async Task<Customer> CustomerAsync(TestHost testHost, int id)
    {
        await using var db = testHost.CreateDbContext();
        return await db.Customers.AsNoTracking().SingleAsync(c => c.Id == id);
    }
}
