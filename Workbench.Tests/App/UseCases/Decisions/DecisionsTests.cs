using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Agreements.Uncovered;
using Workbench.App.Features.Decisions.HandOvers;
using Workbench.App.Features.Decisions.Overview;
using Workbench.App.Features.Decisions.Reopenings;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Settings;
using Workbench.App.Shared.Decisions;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Delivery.Decisions;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Decisions;

/// <summary>Tests that the list contains what a team lead has to decide, and is empty when all is decided.</summary>
[Rule("K6")]
[Rule("K9")]
[Rule("F8")]
public sealed class DecisionsTests
{
    [Theory, OnBothDatabases]
    public async Task Time_beyond_four_hours_is_decided_and_then_its_uncovered_minutes(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (lead, _, number) = await SetUpBeyondAsync(testHost);

        var item = (await ItemsAsync(testHost, lead)).Should().ContainSingle().Subject;
        item.Decision.Should()
            .Match<PendingDecision.AboutTicket>(d =>
                d.Cause == DecisionKind.OverFourHours
                && d.Ticket.Number == number
                && d.Since == testHost.Today
            );
        (item.Technician, item.Customer!.Name, item.Available, item.Price)
            .Should()
            .Be(("Anna", "Butik 1001", new Minutes(360), new Money(45_417)));
        (await CountAsync(testHost, lead)).Should().Be(1);

        (
            await testHost
                .Get<ApproveFinish>()
                .RunAsync(lead, new(number, item.Version, Guid.NewGuid()), "Nearly done", default)
        ).ShouldSucceed();
        (await KindsAsync(testHost, lead)).Should().Equal(DecisionKind.UncoveredTime);
        (
            await testHost.Get<CoverUncoveredTime>().RunAsync(lead, Target(number), default)
        ).ShouldSucceed();
        (await KindsAsync(testHost, lead)).Should().BeEmpty();
        (await CountAsync(testHost, lead)).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_waiver_and_a_hand_over_to_sales_decide_too(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (lead, anna, waived) = await SetUpBeyondAsync(testHost);
        var escalated = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync("1002"),
            SizeClass.Medium
        );
        await testHost.RegisterTimeAsync(anna, escalated, 250);
        (await KindsAsync(testHost, lead))
            .Should()
            .Equal(DecisionKind.OverFourHours, DecisionKind.OverFourHours);

        (
            await testHost.Get<WaiveTime>().RunAsync(lead, Target(waived), "Ours", default)
        ).ShouldSucceed();
        (
            await testHost
                .Get<HandToSales>()
                .RunAsync(lead, Target(escalated), 600, "A new shop", default)
        ).ShouldSucceed();

        (await KindsAsync(testHost, lead)).Should().BeEmpty();
        await testHost.RegisterTimeAsync(anna, waived, 15);
        (await KindsAsync(testHost, lead)).Should().Equal(DecisionKind.OverFourHours);
    }

    [Theory, OnBothDatabases]
    public async Task A_ticket_reopened_twice_is_reviewed_with_a_reason_for_its_history(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (lead, anna) = await PeopleAsync(testHost);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        await ReopenAsync(testHost, anna, number);
        (await ReviewAsync(testHost, lead, number))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NothingToReview);
        await ReopenAsync(testHost, anna, number);
        (await KindsAsync(testHost, lead)).Should().Equal(DecisionKind.ReopenedAgain);

        (await ReviewAsync(testHost, lead, number)).ShouldSucceed();

        (await KindsAsync(testHost, lead)).Should().BeEmpty();
        await using (var db = testHost.CreateDbContext())
        {
            (
                await db
                    .TicketChanges.Where(c => c.Kind == TicketChangeKind.ReopeningReviewed)
                    .Select(c => new { c.ActorName, c.Reason })
                    .SingleAsync()
            )
                .Should()
                .Be(new { ActorName = "Lena", Reason = "Test in their shop first" });
        }

        await ReopenAsync(testHost, anna, number);
        (await KindsAsync(testHost, lead)).Should().Equal(DecisionKind.ReopenedAgain);
    }

    [Theory, OnBothDatabases]
    [Rule("K11")]
    [Rule("D7")]
    public async Task People_who_are_away_or_have_left_are_listed_once(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (lead, anna) = await PeopleAsync(testHost);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.CreateStartedTicketAsync(anna, customer);
        (
            await testHost
                .Get<AddAbsence>()
                .RunAsync(
                    anna,
                    anna.Id,
                    new(testHost.Today, testHost.Today.AddDays(1), DayPart.WholeDay, ""),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

        (await ItemsAsync(testHost, lead))
            .Should()
            .ContainSingle()
            .Which.Decision.Should()
            .Match<PendingDecision.AbsentTechnician>(d => d.TicketCount == 2 && d.Away != null);
        testHost.Clock.Advance(TimeSpan.FromDays(3));
        (await KindsAsync(testHost, lead)).Should().BeEmpty("Anna is back");

        await using (var db = testHost.CreateDbContext())
        {
            db.AllowsWrites = true;
            await db
                .People.Where(p => p.Id == anna.Id)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.IsActive, false));
        }

        testHost.Clock.Advance(TimeSpan.FromMinutes(6));
        (await ItemsAsync(testHost, lead))
            .Should()
            .ContainSingle()
            .Which.Decision.Should()
            .Match<PendingDecision.AbsentTechnician>(d => d.TicketCount == 2 && d.Away == null);
    }

    [Theory, OnBothDatabases]
    [Rule("N4")]
    public async Task A_failed_reset_is_listed_until_it_is_done(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (lead, _) = await PeopleAsync(testHost);
        var broken = await testHost.CreateCustomerAsync();
        await SetNextPackageAsync(testHost, broken, "gone");
        testHost.Clock.SetUtcNow(new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));
        (await KindsAsync(testHost, lead)).Should().BeEmpty("no run has failed yet");

        await testHost.RunResetsJobAsync();

        (await ItemsAsync(testHost, lead))
            .Should()
            .ContainSingle()
            .Which.Decision.Should()
            .Match<PendingDecision.FailedReset>(d =>
                d.CustomerId == broken && d.Reason.Contains("gone")
            );
        await SetNextPackageAsync(testHost, broken, null);
        await testHost.RunResetsJobAsync();
        (await KindsAsync(testHost, lead)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_list_that_nothing_changed_is_not_read_again()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var (lead, _, _) = await SetUpBeyondAsync(testHost);
        await ItemsAsync(testHost, lead);
        await using var db = testHost.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());

        await ItemsAsync(testHost, lead);
        await CountAsync(testHost, lead);

        recorder.Statements.Count.Should().BeLessThanOrEqualTo(2, "only rights may be read");
    }

    private static async Task<(Actor Lead, Actor Anna)> PeopleAsync(TestHost testHost) =>
        (
            await testHost.CreatePersonAsync("Lena", Roles.TeamLead),
            await testHost.CreatePersonAsync("Anna", Roles.Technician)
        );

    private static async Task<(Actor Lead, Actor Anna, int Number)> SetUpBeyondAsync(
        TestHost testHost
    )
    {
        var (lead, anna) = await PeopleAsync(testHost);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await testHost.RegisterTimeAsync(anna, number, 200);
        await testHost.RegisterTimeAsync(anna, number, 65);
        return (lead, anna, number);
    }

    private static async Task ReopenAsync(TestHost testHost, Actor anna, int number)
    {
        await testHost.DeliverAsync(anna, number);
        testHost.Clock.Advance(TimeSpan.FromHours(1));
        (
            await testHost
                .Get<ReopenTicket>()
                .RunAsync(anna, Target(number), new("Not yet", OwnFault: true, null, null), default)
        ).ShouldSucceed();
    }

    [Theory, OnBothDatabases]
    [Rule("D7")]
    public async Task A_team_lead_leaves_tickets_with_who_is_away_and_decides_again_on_a_day(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var lena = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await testHost.CreateStartedTicketAsync(anna, await testHost.CreateCustomerAsync());
        (
            await testHost
                .Get<AddAbsence>()
                .RunAsync(
                    lena,
                    anna.Id,
                    new(testHost.Today, testHost.Today.AddDays(3), DayPart.WholeDay, ""),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        (await CountAsync(testHost, lena)).Should().Be(1);

        (await PostponeAsync(9)).Refusal.Should().NotBeNull("Anna is back before");
        (await PostponeAsync(2)).ShouldSucceed();
        (await CountAsync(testHost, lena)).Should().Be(0);
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        (await CountAsync(testHost, lena)).Should().Be(0);
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        (await CountAsync(testHost, lena)).Should().Be(1, "the day has come");

        Task<Workbench.App.Commands.Outcome<Workbench.App.Commands.Unit>> PostponeAsync(int days) =>
            testHost
                .Get<PostponeHandOver>()
                .RunAsync(
                    lena,
                    anna.Id,
                    testHost.Today.AddDays(days),
                    "Nearly done",
                    Guid.NewGuid(),
                    default
                );
    }

    private static Task<Workbench.App.Commands.Outcome<Workbench.App.Commands.Unit>> ReviewAsync(
        TestHost testHost,
        Actor lead,
        int number
    ) =>
        testHost
            .Get<ReviewReopening>()
            .RunAsync(lead, Target(number), "Test in their shop first", default);

    private static async Task<IReadOnlyList<DecisionItem>> ItemsAsync(
        TestHost testHost,
        Actor lead
    ) => (await testHost.Get<DecisionsQuery>().RunAsync(lead, null, int.MaxValue, default)).Rows;

    private static async Task<IEnumerable<DecisionKind>> KindsAsync(
        TestHost testHost,
        Actor lead
    ) => (await ItemsAsync(testHost, lead)).Select(i => i.Decision.Kind);

    private static Task<int> CountAsync(TestHost testHost, Actor lead) =>
        testHost.Get<DecisionCountQuery>().RunAsync(lead, default);

    private static async Task SetNextPackageAsync(TestHost testHost, int customer, string? package)
    {
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db
            .Agreements.Where(a => a.CustomerId == customer)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.NextPackage, package));
    }

    private static TicketCommandTarget Target(int number) => new(number, null, Guid.NewGuid());
}
