using FluentAssertions;
using Workbench.App.Commands;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Settings;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets.Time;

/// <summary>Tests time that is registered after the ticket has left its technician's hands.</summary>
[Rule("T1")]
[Rule("K7")]
[Rule("K9")]
public sealed class LateTimeRegistrationTests
{
    [Theory, OnBothDatabases]
    public async Task Time_of_a_delivered_or_closed_ticket_is_accepted_for_days_up_to_delivery(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.RegisterTimeAsync(anna, number, 30);
        await testHost.DeliverAsync(anna, number);
        var delivered = testHost.Today;
        testHost.Clock.Advance(TimeSpan.FromDays(2));

        (await TryRegisterAsync(testHost, anna, number, 10, testHost.Today))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.WorkDateOutOfRange, "work after the delivery is another cycle's");
        (await TryRegisterAsync(testHost, bo, number, 10, delivered))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourTicket);
        (await TryRegisterAsync(testHost, anna, number, 40, delivered))
            .ShouldSucceed()
            .Should()
            .Match<RegisterTimeResult>(p => p.Drawn == 30 && p.Uncovered == 10 && !p.Waits);

        testHost.Clock.Advance(TimeSpan.FromDays(14));
        await testHost.Get<CloseDelivered>().RunAsync(Actor.Program, default);
        (await TryRegisterAsync(testHost, anna, number, 5, delivered)).ShouldSucceed();
        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Closed
                && t.RegisteredMinutes == 75
                && t.UncoveredMinutes == 15
            );
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task The_previous_assignee_registers_time_after_a_handover_or_withdrawal(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var (handedBack, withdrawn, handedOver) = (
            await testHost.CreateStartedTicketAsync(anna, customer),
            await testHost.CreateStartedTicketAsync(anna, customer),
            await testHost.CreateStartedTicketAsync(anna, customer)
        );
        (
            await testHost.Get<HandBack>().RunAsync(anna, Target(handedBack), "Ill", default)
        ).ShouldSucceed();
        (
            await testHost.Get<WithdrawTicket>().RunAsync(bo, Target(withdrawn), "No need", default)
        ).ShouldSucceed();
        (
            await testHost.Get<HandOver>().RunAsync(anna, Target(handedOver), bo.Id, "Ill", default)
        ).ShouldSucceed();
        var worked = testHost.Today;
        testHost.Clock.Advance(TimeSpan.FromDays(1));

        foreach (var number in new[] { handedBack, withdrawn, handedOver })
        {
            (await TryRegisterAsync(testHost, anna, number, 20, worked))
                .ShouldSucceed()
                .Drawn.Should()
                .Be(20);
            (await TryRegisterAsync(testHost, anna, number, 20, testHost.Today))
                .ShouldBeRefused()
                .Should()
                .Be(RefusalCode.WorkDateOutOfRange);
        }

        (await TryRegisterAsync(testHost, bo, handedBack, 20, worked))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourTicket);
        (await testHost.LoadTicketAsync(handedBack)).State.Should().Be(TicketState.Queued);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_merged_ticket_accepts_no_time_and_its_survivor_does(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var older = await testHost.CreateStartedTicketAsync(anna, customer);
        var newer = await testHost.CreateStartedTicketAsync(anna, customer);
        var merge = testHost.Get<MergeTickets>();
        (await merge.RunAsync(anna, Target(newer), older, "The same", default)).ShouldSucceed();

        (await TryRegisterAsync(testHost, anna, newer, 20, testHost.Today))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TicketAcceptsNoTime);
        (await TryRegisterAsync(testHost, anna, older, 20, testHost.Today)).ShouldSucceed();
    }

    [Theory, OnBothDatabases]
    [Rule("K6")]
    public async Task Time_that_caused_an_escalation_is_accepted(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await testHost.RegisterTimeAsync(anna, number, 200);
        (await TryRegisterAsync(testHost, anna, number, 60, testHost.Today))
            .ShouldSucceed()
            .Uncovered.Should()
            .Be(20);
        var large = TriageInput.ForSize(TicketKind.Change, SizeClass.Large) with
        {
            Reason = "Grew",
        };
        var result = (
            await testHost.Get<TriageTicket>().RunAsync(anna, Target(number), large, default)
        ).ShouldSucceed();

        (await TryRegisterAsync(testHost, anna, number, 60, testHost.Today))
            .ShouldSucceed()
            .Minutes.Should()
            .Be(60);

        var escalation = () =>
            new EscalationCommandTarget(result.EscalationNo!.Value, null, Guid.NewGuid());
        (
            await testHost.Get<PickUpEscalation>().RunAsync(maria, escalation(), default)
        ).ShouldSucceed();
        (
            await testHost
                .Get<CloseEscalation>()
                .RunAsync(maria, escalation(), new(true, "A project", "P-1", ""), default)
        ).ShouldSucceed();
        (await TryRegisterAsync(testHost, anna, number, 15, testHost.Today)).ShouldSucceed();
        (await testHost.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(335);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("K6")]
    public async Task A_team_lead_approves_more_than_four_hours_on_a_delivered_ticket(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync(),
            SizeClass.Medium
        );
        await testHost.RegisterTimeAsync(anna, number, 230);
        await testHost.DeliverAsync(anna, number);

        (await TryRegisterAsync(testHost, anna, number, 30, testHost.Today))
            .ShouldSucceed()
            .Uncovered.Should()
            .Be(20);
        await testHost.ApproveFourHoursAsync(number);
        (await testHost.LoadTicketAsync(number)).UndecidedMinutes.Should().Be(0);
        (await TryRegisterAsync(testHost, anna, number, 30, testHost.Today))
            .ShouldSucceed()
            .Uncovered.Should()
            .Be(0);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task A_ticket_awaiting_funding_resumes_when_its_plan_is_already_worked(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 2);
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium, 120);
        var reestimate = testHost.Get<ReestimateTicket>();
        (
            await reestimate.RunAsync(anna, Target(number), SizeClass.Medium, 200, default)
        ).ShouldSucceed();
        (await testHost.RegisterTimeAsync(anna, number, 130)).Waits.Should().BeTrue();

        (await TryRegisterAsync(testHost, anna, number, 70, testHost.Today))
            .ShouldSucceed()
            .Uncovered.Should()
            .Be(70);

        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.Started && t.UncoveredMinutes == 80);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static TicketCommandTarget Target(int number) => new(number, null, Guid.NewGuid());

    private static Task<Outcome<RegisterTimeResult>> TryRegisterAsync(
        TestHost testHost,
        Actor who,
        int number,
        int minutes,
        DateOnly on
    ) =>
        testHost
            .Get<RegisterTime>()
            .RunAsync(who, number, new(minutes, on, Activity.Fix, ""), Guid.NewGuid(), default);
}
