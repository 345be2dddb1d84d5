using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.BugClasses;

[Rule("B4")]
public sealed class ClassifyBugTests
{
    [Theory, OnBothDatabases]
    [Rule("A8")]
    public async Task Example_12_reclassified_back_and_forth_reverses_and_draws_again(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            customer,
            SizeClass.Medium,
            kind: TicketKind.Bug
        );
        await testHost.ClassifyAsync(anna, number, BugClass.Modification);
        await testHost.RegisterTimeAsync(anna, number, 90);
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(510);

        for (var round = 0; round < 3; round++)
        {
            await testHost.ClassifyAsync(anna, number, BugClass.CommonSystemBug);
            (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(600);
            await LedgerAssertions.ShouldBalanceAsync(testHost);

            await testHost.ClassifyAsync(anna, number, BugClass.Modification);
            (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(510);
            await LedgerAssertions.ShouldBalanceAsync(testHost);
        }

        await using var db = testHost.CreateDbContext();
        (await db.LedgerEntries.CountAsync(e => e.Kind == LedgerEntryKind.Draw)).Should().Be(4);
        (await db.LedgerEntries.CountAsync(e => e.Kind == LedgerEntryKind.Reverse)).Should().Be(3);
    }

    [Theory, OnBothDatabases]
    public async Task Misconfiguration_charges_troubleshooting_alone(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            customer,
            SizeClass.Medium,
            kind: TicketKind.Bug
        );
        await testHost.RegisterTimeAsync(anna, number, 30, Activity.Troubleshooting);
        await testHost.RegisterTimeAsync(anna, number, 30, Activity.Fix);

        await testHost.ClassifyAsync(anna, number, BugClass.Misconfiguration);

        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(570);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_draw_from_an_exhausted_source_returns_to_it(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await testHost.CreateStartedTicketAsync(anna, customer, kind: TicketKind.Bug);
        await testHost.ClassifyAsync(anna, number, BugClass.Modification);
        await testHost.RegisterTimeAsync(anna, number, 90);
        (await testHost.LoadTicketAsync(number)).UncoveredMinutes.Should().Be(30);

        await testHost.ClassifyAsync(anna, number, BugClass.NotSupported);

        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(60);
        (await testHost.LoadTicketAsync(number)).UncoveredMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task A_bug_awaiting_funding_resumes_once_its_class_needs_no_hours(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await testHost.CreateQueuedTicketAsync(
            customer,
            SizeClass.Medium,
            kind: TicketKind.Bug
        );
        await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);
        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.AwaitingFunding);

        await testHost.ClassifyAsync(anna, number, BugClass.CommonSystemBug);

        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Queued && t.BugClass == BugClass.CommonSystemBug
            );
        (await testHost.TakeNextAsync(anna)).Should().Be(number);
        await testHost.DeliverAsync(anna, number);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task Returned_hours_resume_another_ticket(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await testHost.CreateStartedTicketAsync(anna, customer, kind: TicketKind.Bug);
        await testHost.RegisterTimeAsync(anna, number, 30);
        var other = await testHost.CreateQueuedTicketAsync(customer);
        await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);
        (await testHost.LoadTicketAsync(other)).State.Should().Be(TicketState.AwaitingFunding);

        await testHost.ClassifyAsync(anna, number, BugClass.CommonSystemBug);

        (await testHost.LoadTicketAsync(other)).State.Should().Be(TicketState.Queued);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_stores_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var change = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var before = await testHost.CountRowsAsync();

        (await TryClassifyAsync(testHost, anna, change))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotABug);
        (await TryClassifyAsync(testHost, anna, 99))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);

        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    [Theory, OnBothDatabases]
    [Rule("B1")]
    public async Task A_class_without_answers_and_reason_is_refused(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync(),
            kind: TicketKind.Bug
        );
        await testHost.ClassifyAsync(anna, number, BugClass.CommonSystemBug);
        var before = await testHost.CountRowsAsync();

        (
            await testHost
                .Get<ClassifyBug>()
                .RunAsync(
                    anna,
                    new(number, null, Guid.NewGuid()),
                    ClassifyBugInput.WithoutAnswers(BugClass.Misconfiguration, " "),
                    default
                )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ClassReasonRequired);

        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    private static Task<Outcome<ClassifyBugResult>> TryClassifyAsync(
        TestHost testHost,
        Actor actor,
        int number
    ) =>
        testHost
            .Get<ClassifyBug>()
            .RunAsync(
                actor,
                new(number, null, Guid.NewGuid()),
                ClassifyBugInput.WithoutAnswers(BugClass.Modification, "Known"),
                default
            );
}
