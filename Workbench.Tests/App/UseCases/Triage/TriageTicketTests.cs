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
[Rule("K3")]
public sealed class TriageTicketTests
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
        await LedgerAssertions.ShouldBalanceAsync(house);
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
        (await SizeAsync(house, anna, fresh, SizeClass.Large, 240))
            .Refused()
            .Should()
            .Be(RefusalCode.EstimateOutsideSize);
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
            .Be(RefusalCode.TransitionNotAllowed);

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
            .OnlyContain(o => o.Refusal!.Code == RefusalCode.TransitionNotAllowed);
    }

    [Theory, OnBothDatabases]
    public async Task Two_over_four_hours_together_are_one_escalation_and_let_go_of_their_hours(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var started = await house.StartedAsync(anna, customer, SizeClass.Medium, 120);
        var fresh = await house.QueuedAsync(customer, size: null);

        var done = (
            await house
                .Get<TriageTicket>()
                .RunAsync(
                    anna,
                    new(fresh, null, Guid.NewGuid()),
                    new(TicketKind.Change, SizeClass.Medium, 150, IntakeItems.None, [started], ""),
                    default
                )
        ).Value();

        done.Should().Be(new TriageResult(TicketState.Escalated, 1, 1));
        foreach (var number in new[] { started, fresh })
        {
            (await house.TicketAsync(number))
                .Should()
                .Match<Ticket>(t =>
                    t.State == TicketState.Escalated
                    && t.BundleNo == 1
                    && t.EscalationNo == 1
                    && t.HeldMinutes == 0
                );
        }

        (await house.AccountAsync(customer)).HeldMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task A_triage_is_taken_back_once_and_the_same_operation_twice_does_it_once(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var number = await house.QueuedAsync(await house.CustomerAsync());
        var target = new TicketCommandTarget(number, null, Guid.NewGuid());

        (await house.Get<TriageTicket>().UndoAsync(anna, target, default)).Value();
        (await house.Get<TriageTicket>().UndoAsync(anna, target, default)).Value();

        (await house.TicketAsync(number)).State.Should().Be(TicketState.New);
        (
            await house
                .Get<TriageTicket>()
                .UndoAsync(anna, target with { OperationId = Guid.NewGuid() }, default)
        )
            .Refused()
            .Should()
            .Be(RefusalCode.TransitionNotAllowed);
    }

    [Theory, OnBothDatabases]
    public async Task Used_up_work_estimated_anew_holds_what_is_now_planned(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync();
        var number = await house.StartedAsync(anna, customer, SizeClass.Small, 45);
        await house.WorkAsync(anna, number, 45);

        var target = new TicketCommandTarget(number, null, Guid.NewGuid());
        (
            await house.Get<ReestimateTicket>().RunAsync(anna, target, SizeClass.Medium, 120, default)
        ).Value();

        (await house.TicketAsync(number)).HeldMinutes.Should().Be(75);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    private static Task<Outcome<TriageResult>> SizeAsync(
        House house,
        Actor actor,
        int number,
        SizeClass size,
        int? estimate = null
    ) =>
        house
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
