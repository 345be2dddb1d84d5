using FluentAssertions;
using Workbench.App.Features.Escalations;
using Workbench.App.Features.Tickets;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Features.Triage;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

/// <summary>Registered time is the time worked, also where it is written after the ticket has left its technician's hands.</summary>
[Rule("T1")]
[Rule("K7")]
[Rule("K9")]
public sealed class ForgottenTimeTests
{
    [Theory, OnBothDatabases]
    public async Task Of_a_delivered_or_closed_ticket_it_is_written_for_days_up_to_the_delivery(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var bo = await house.PersonAsync("Bo", Roles.Technician);
        var customer = await house.CustomerAsync(hours: 1);
        var number = await house.StartedAsync(anna, customer);
        await house.WorkAsync(anna, number, 30);
        await house.DeliverAsync(anna, number);
        var delivered = house.Today;
        house.Clock.Advance(TimeSpan.FromDays(2));

        (await TryAsync(house, anna, number, 10, house.Today))
            .Refused()
            .Should()
            .Be(RefusalCode.WorkDateOutOfRange, "work after the delivery is another cycle's");
        (await TryAsync(house, bo, number, 10, delivered))
            .Refused()
            .Should()
            .Be(RefusalCode.NotYourTicket);
        (await TryAsync(house, anna, number, 40, delivered))
            .Value()
            .Should()
            .Match<RegisterTimeResult>(p => p.Drawn == 30 && p.Uncovered == 10 && !p.Waits);

        house.Clock.Advance(TimeSpan.FromDays(14));
        await house.Get<CloseDelivered>().RunAsync(Actor.Program, default);
        (await TryAsync(house, anna, number, 5, delivered)).Value();
        (await house.TicketAsync(number))
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Closed
                && t.RegisteredMinutes == 75
                && t.UncoveredMinutes == 15
            );
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task Of_a_ticket_that_was_handed_back_withdrawn_or_handed_over_it_is_its_workers(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var bo = await house.PersonAsync("Bo", Roles.Technician);
        var customer = await house.CustomerAsync();
        var (back, gone, over) = (
            await house.StartedAsync(anna, customer),
            await house.StartedAsync(anna, customer),
            await house.StartedAsync(anna, customer)
        );
        (await house.Get<HandBack>().RunAsync(anna, On(back), "Ill", default)).Value();
        (await house.Get<WithdrawTicket>().RunAsync(bo, On(gone), "No need", default)).Value();
        (await house.Get<HandOver>().RunAsync(anna, On(over), bo.Id, "Ill", default)).Value();
        var worked = house.Today;
        house.Clock.Advance(TimeSpan.FromDays(1));

        foreach (var number in new[] { back, gone, over })
        {
            (await TryAsync(house, anna, number, 20, worked)).Value().Drawn.Should().Be(20);
            (await TryAsync(house, anna, number, 20, house.Today))
                .Refused()
                .Should()
                .Be(RefusalCode.WorkDateOutOfRange);
        }

        (await TryAsync(house, bo, back, 20, worked))
            .Refused()
            .Should()
            .Be(RefusalCode.NotYourTicket);
        (await house.TicketAsync(back)).State.Should().Be(TicketState.Queued);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_merged_takes_none_and_the_survivor_does(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var older = await house.StartedAsync(anna, customer);
        var younger = await house.StartedAsync(anna, customer);
        var merge = house.Get<MergeTickets>();
        (await merge.RunAsync(anna, On(younger), older, "The same", default)).Value();

        (await TryAsync(house, anna, younger, 20, house.Today))
            .Refused()
            .Should()
            .Be(RefusalCode.TicketAcceptsNoTime);
        (await TryAsync(house, anna, older, 20, house.Today)).Value();
    }

    [Theory, OnBothDatabases]
    [Rule("K6")]
    public async Task Escalated_because_it_took_too_long_the_time_that_it_took_is_written(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var maria = await house.PersonAsync("Maria", Roles.Sales);
        var customer = await house.CustomerAsync();
        var number = await house.StartedAsync(anna, customer, SizeClass.Medium);
        await house.WorkAsync(anna, number, 200);
        (await TryAsync(house, anna, number, 60, house.Today))
            .Refused()
            .Should()
            .Be(RefusalCode.FourHourLimitExceeded);
        var large = TriageInput.ForSize(TicketKind.Change, SizeClass.Large) with { Reason = "Grew" };
        var raised = (
            await house.Get<TriageTicket>().RunAsync(anna, On(number), large, default)
        ).Value();

        (await TryAsync(house, anna, number, 60, house.Today)).Value().Minutes.Should().Be(60);

        var escalation = () => new EscalationCommandTarget(raised.EscalationNo!.Value, null, Guid.NewGuid());
        (await house.Get<PickUpEscalation>().RunAsync(maria, escalation(), default)).Value();
        (
            await house
                .Get<CloseEscalation>()
                .RunAsync(maria, escalation(), won: true, "A project", default)
        ).Value();
        (await TryAsync(house, anna, number, 15, house.Today)).Value();
        (await house.TicketAsync(number)).RegisteredMinutes.Should().Be(275);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("K6")]
    public async Task Beyond_four_hours_of_a_delivered_ticket_a_team_lead_approves_it(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.StartedAsync(anna, await house.CustomerAsync(), SizeClass.Medium);
        await house.WorkAsync(anna, number, 230);
        await house.DeliverAsync(anna, number);

        (await TryAsync(house, anna, number, 30, house.Today))
            .Refused()
            .Should()
            .Be(RefusalCode.FourHourLimitExceeded);
        await house.ApproveAsync(number);
        (await TryAsync(house, anna, number, 30, house.Today)).Value();
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task A_waiting_ticket_whose_work_turns_out_to_be_done_comes_back(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync(hours: 2);
        var number = await house.StartedAsync(anna, customer, SizeClass.Medium, 120);
        var anew = house.Get<ReestimateTicket>();
        (await anew.RunAsync(anna, On(number), SizeClass.Medium, 200, default)).Value();
        (await house.WorkAsync(anna, number, 130)).Waits.Should().BeTrue();

        (await TryAsync(house, anna, number, 70, house.Today)).Value().Uncovered.Should().Be(70);

        (await house.TicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.Started && t.UncoveredMinutes == 80);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    private static TicketCommandTarget On(int number) => new(number, null, Guid.NewGuid());

    private static Task<Outcome<RegisterTimeResult>> TryAsync(
        House house,
        Actor who,
        int number,
        int minutes,
        DateOnly on
    ) =>
        house
            .Get<RegisterTime>()
            .RunAsync(who, number, new(minutes, on, Activity.Fix, ""), Guid.NewGuid(), default);
}
