using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Funding;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.TicketHistories;

/// <summary>
/// Tests the worked examples about tickets through use cases; examples 12 and 14 are tested with their subject.
/// </summary>
public sealed class TicketWorkedExamplesTests
{
    [Theory, OnBothDatabases]
    [Rule("F1")]
    [Rule("F3")]
    public async Task Example_5_a_medium_ticket_short_by_two_hours(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 3);
        await testHost.CreateStartedTicketAsync(anna, customer);
        var number = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);

        var view = (await testHost.Get<FundingQuery>().RunAsync(anna, number, default))!;

        view.Hours.Should().Be(new Sufficiency.Short(new(120), new(120)));
        view.Options!.Card.Should()
            .BeEquivalentTo(
                new
                {
                    Hours = 5,
                    Price = new Money(517_750),
                    RemainingAfter = new Minutes(180),
                }
            );
        view.Options.Rate.Should().Be(new RateOption(new(120), new(218_000), new(0), new(218_000)));
    }

    [Theory, OnBothDatabases]
    [Rule("F6")]
    [Rule("T2")]
    public async Task Example_8_time_at_the_hourly_rate_line_by_line(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync(),
            SizeClass.Medium,
            funding: FundingMode.HourlyRate
        );
        await testHost.RegisterTimeAsync(anna, number, 50);
        await testHost.RegisterTimeAsync(anna, number, 95);

        await using var db = testHost.CreateDbContext();
        HourlyRateLine
            .Calculate(
                await testHost.LoadTicketAsync(number),
                await db.TimeEntries.OrderBy(t => t.No).ToListAsync(),
                await db.LedgerEntries.ToListAsync()
            )
            .Select(line => line.Price)
            .Should()
            .Equal(new Money(90_833), new Money(172_583));
    }

    /// <summary>The dates are those of the example a year later, because the clock of the test host can't go back.</summary>
    [Theory, OnBothDatabases]
    [Rule("D1")]
    [Rule("D2")]
    public async Task Example_10_waiting_for_the_customer_does_not_count(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        testHost.Clock.SetUtcNow(new(2027, 6, 1, 7, 0, 0, TimeSpan.Zero));
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        (
            await testHost
                .Get<AskCustomer>()
                .RunAsync(anna, CommandTarget(number), "Where?", default)
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromDays(3));
        var answer = testHost.Get<RecordAnswer>();
        (
            await answer.RunAsync(anna, CommandTarget(number), "Eva", "There", default)
        ).ShouldSucceed();
        testHost.Clock.SetUtcNow(new(2027, 6, 10, 7, 0, 0, TimeSpan.Zero));

        var target = (await testHost.Get<TicketQuery>().RunAsync(anna, number, default))!.Target;

        (target.Age, target.CountedAge, target.Status)
            .Should()
            .Be((TimeSpan.FromDays(9), TimeSpan.FromDays(6), TargetStatus.OnTrack));
    }

    [Theory, OnBothDatabases]
    [Rule("K3")]
    public async Task Example_11_two_tickets_that_exceed_four_hours_together_are_one_escalation(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var first = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium, 120);
        var second = await testHost.CreateQueuedTicketAsync(customer, size: null);
        var input = new TriageInput(
            TicketKind.Change,
            SizeClass.Medium,
            150,
            IntakeItems.None,
            [first],
            ""
        );

        var triageResult = (
            await testHost.Get<TriageTicket>().RunAsync(anna, CommandTarget(second), input, default)
        ).ShouldSucceed();

        triageResult.State.Should().Be(TicketState.Escalated);
        await using var db = testHost.CreateDbContext();
        var escalation = await db.Escalations.SingleAsync();
        foreach (var number in new[] { first, second })
        {
            (await testHost.LoadTicketAsync(number))
                .Should()
                .Match<Ticket>(t =>
                    t.State == TicketState.Escalated
                    && t.EscalationNo == escalation.No
                    && t.BundleNo == triageResult.BundleNo
                );
        }
    }

    private static TicketCommandTarget CommandTarget(int number) =>
        new(number, null, Guid.NewGuid());
}
