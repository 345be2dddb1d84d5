using FluentAssertions;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Funding;

[Rule("F8")]
[Rule("F1")]
public sealed class HoursRunOutTests
{
    [Theory, OnBothDatabases]
    public async Task Hours_exhausted_during_work_pause_the_ticket_and_a_card_resumes_it(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var (customer, number) = await CreateUnderestimatedTicketAsync(testHost, anna);

        var posted = await testHost.RegisterTimeAsync(anna, number, 90);

        posted
            .Should()
            .Match<RegisterTimeResult>(p => p.Waits && p.Drawn == 60 && p.Uncovered == 30);
        await ShouldAwaitFundingAsync(testHost, anna, number);
        await testHost.BuyRefillCardAsync(customer, 5);
        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.Started && t.HeldMinutes == 30);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Time_worked_before_the_pause_can_still_be_registered(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var (_, number) = await CreateUnderestimatedTicketAsync(testHost, anna);
        await testHost.RegisterTimeAsync(anna, number, 90);

        var more = await testHost.RegisterTimeAsync(anna, number, 10);

        more.Should().Match<RegisterTimeResult>(p => !p.Waits && p.Uncovered == 10);
        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.AwaitingFunding && t.UncoveredMinutes == 40);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Work_beyond_the_plan_continues(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Small, 60);

        var posted = await testHost.RegisterTimeAsync(anna, number, 90);

        posted.Should().Match<RegisterTimeResult>(p => !p.Waits && p.Uncovered == 30);
        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.Started);
    }

    [Theory, OnBothDatabases]
    public async Task A_resumed_ticket_holds_its_remaining_plan_and_others_can_start(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var (customer, number) = await CreateUnderestimatedTicketAsync(testHost, anna);
        await testHost.RegisterTimeAsync(anna, number, 90);
        var second = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Small, 30);
        await testHost.BuyRefillCardAsync(customer, 5);

        (await testHost.TakeNextAsync(anna)).Should().Be(second);
        (await testHost.LoadAccountAsync(customer)).HeldMinutes.Should().Be(60);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_beyond_the_hours_pauses_the_ticket_and_its_undo_resumes_it(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var (customer, number) = await CreateUnderestimatedTicketAsync(testHost, anna);
        await testHost.RegisterTimeAsync(anna, number, 30);
        var input = new CorrectTimeInput(1, new(90, testHost.Today), "Typo");
        var correct = testHost.Get<CorrectTime>();

        var preview = await correct.PreviewAsync(anna, number, input, default);
        var effect = (
            await correct.RunAsync(anna, new(number, null, Guid.NewGuid()), input, default)
        ).ShouldSucceed();

        effect.Should().BeEquivalentTo(preview.ShouldSucceed());
        effect
            .Should()
            .Match<CorrectionEffect>(e => e.Waits && e.UncoveredAfter == 30 && e.HeldAfter == 0);
        await ShouldAwaitFundingAsync(testHost, anna, number);
        var undo = testHost
            .Get<TimeCorrectionUndo>()
            .ForChange(anna, number, effect.NewNo!.Value, new(30, testHost.Today));
        (await undo()).Should().BeNull();
        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.AwaitingFunding && t.UncoveredMinutes == 0);
        await testHost.BuyRefillCardAsync(customer, 5);
        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.Started);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Time_moved_beyond_the_hours_pauses_the_ticket(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var (_, number) = await CreateUnderestimatedTicketAsync(testHost, anna);
        var from = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync("1002"),
            SizeClass.Medium
        );
        await testHost.RegisterTimeAsync(anna, from, 90);
        var input = new MoveTimeInput(1, number, "Wrong shop");
        var move = testHost.Get<MoveTime>();

        var preview = await move.PreviewAsync(anna, from, input, default);
        var effect = (
            await move.RunAsync(anna, new(from, null, Guid.NewGuid()), input, default)
        ).ShouldSucceed();

        effect.Should().BeEquivalentTo(preview.ShouldSucceed());
        (effect.From.Waits, effect.To.Waits, effect.To.UncoveredAfter)
            .Should()
            .Be((false, true, 30));
        await ShouldAwaitFundingAsync(testHost, anna, number);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static async Task ShouldAwaitFundingAsync(TestHost testHost, Actor who, int number) =>
        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.AwaitingFunding
                && t.TechnicianId == who.Id
                && t.HeldMinutes == 0
            );

    /// <summary>Creates a ticket that was started with all of the customer's hour and was then found to take two.</summary>
    private static async Task<(int Customer, int Number)> CreateUnderestimatedTicketAsync(
        TestHost testHost,
        Actor anna
    )
    {
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Small, 60);
        (
            await testHost
                .Get<ReestimateTicket>()
                .RunAsync(anna, new(number, null, Guid.NewGuid()), SizeClass.Medium, 120, default)
        ).ShouldSucceed();
        return (customer, number);
    }
}
