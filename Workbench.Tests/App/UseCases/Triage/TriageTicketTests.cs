using FluentAssertions;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shared.Triage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Triage;

[Rule("K2")]
[Rule("K3")]
public sealed class TriageTicketTests
{
    [Theory, OnBothDatabases]
    public async Task A_sized_ticket_is_queued_by_its_submission_time(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var older = await testHost.CreateQueuedTicketAsync(customer, size: null);
        testHost.Clock.Advance(TimeSpan.FromHours(1));
        var newer = await testHost.CreateQueuedTicketAsync(customer);
        testHost.Clock.Advance(TimeSpan.FromHours(1));

        (await SizeAsync(testHost, anna, older, SizeClass.Medium, 90)).ShouldSucceed();

        (await testHost.LoadTicketAsync(older))
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Queued
                && t.Size == SizeClass.Medium
                && t.EstimateMinutes == 90
            );
        (await testHost.TakeNextAsync(anna)).Should().Be(older);
        (await testHost.TakeNextAsync(anna)).Should().Be(newer);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_stores_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var untriaged = await testHost.CreateQueuedTicketAsync(customer, size: null);
        var queued = await testHost.CreateQueuedTicketAsync(customer);
        var before = await testHost.CountRowsAsync();

        (await SizeAsync(testHost, anna, 99, SizeClass.Small))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await SizeAsync(testHost, anna, untriaged, SizeClass.Large, 240))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.EstimateOutsideSize);
        (await SizeAsync(testHost, anna, untriaged, SizeClass.Small, 0))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.EstimateOutsideSize);
        (await SizeAsync(testHost, anna, untriaged, SizeClass.Medium, 60))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.EstimateOutsideSize);
        (await SizeAsync(testHost, anna, queued, SizeClass.Medium))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TransitionNotAllowed);

        (await testHost.CountRowsAsync()).Should().Equal(before);
        (await testHost.LoadTicketAsync(untriaged)).State.Should().Be(TicketState.New);
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_concurrent_sizings_one_succeeds(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var untriaged = await testHost.CreateQueuedTicketAsync(
            await testHost.CreateCustomerAsync(),
            size: null
        );

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            10,
            _ => SizeAsync(testHost, anna, untriaged, SizeClass.Small)
        );

        outcomes.Count(o => o.Refusal is null).Should().Be(1);
        outcomes
            .Where(o => o.Refusal is not null)
            .Should()
            .OnlyContain(o => o.Refusal!.Code == RefusalCode.TransitionNotAllowed);
    }

    [Theory, OnBothDatabases]
    public async Task Two_tickets_over_four_hours_together_are_one_escalation_and_release_their_holds(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var started = await testHost.CreateStartedTicketAsync(
            anna,
            customer,
            SizeClass.Medium,
            120
        );
        var untriaged = await testHost.CreateQueuedTicketAsync(customer, size: null);

        var outcome = (
            await testHost
                .Get<TriageTicket>()
                .RunAsync(
                    anna,
                    new(untriaged, null, Guid.NewGuid()),
                    new(TicketKind.Change, SizeClass.Medium, 150, IntakeItems.None, [started], ""),
                    default
                )
        ).ShouldSucceed();

        outcome.Should().Be(new TriageResult(TicketState.Escalated, 1, 1));
        foreach (var number in new[] { started, untriaged })
        {
            (await testHost.LoadTicketAsync(number))
                .Should()
                .Match<Ticket>(t =>
                    t.State == TicketState.Escalated
                    && t.BundleNo == 1
                    && t.EscalationNo == 1
                    && t.HeldMinutes == 0
                );
        }

        (await testHost.LoadAccountAsync(customer)).HeldMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_triage_is_undone_once_also_by_a_repeated_operation(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var target = new TicketCommandTarget(number, null, Guid.NewGuid());

        (await testHost.Get<TriageTicket>().UndoAsync(anna, target, default)).ShouldSucceed();
        (await testHost.Get<TriageTicket>().UndoAsync(anna, target, default)).ShouldSucceed();

        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.New);
        (
            await testHost
                .Get<TriageTicket>()
                .UndoAsync(anna, target with { OperationId = Guid.NewGuid() }, default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TransitionNotAllowed);
    }

    [Theory, OnBothDatabases]
    public async Task A_reestimated_ticket_holds_its_new_plan(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Small, 45);
        await testHost.RegisterTimeAsync(anna, number, 45);

        var target = new TicketCommandTarget(number, null, Guid.NewGuid());
        (
            await testHost
                .Get<ReestimateTicket>()
                .RunAsync(anna, target, SizeClass.Medium, 120, default)
        ).ShouldSucceed();

        (await testHost.LoadTicketAsync(number)).HeldMinutes.Should().Be(75);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static Task<Outcome<TriageResult>> SizeAsync(
        TestHost testHost,
        Actor actor,
        int number,
        SizeClass size,
        int? estimate = null
    ) =>
        testHost
            .Get<TriageTicket>()
            .RunAsync(
                actor,
                new(number, null, Guid.NewGuid()),
                TriageInput.ForSize(TicketKind.Change, size) with
                {
                    EstimateMinutes = estimate,
                    Reason = size == SizeClass.Large ? "Much" : "",
                },
                default
            );
}
