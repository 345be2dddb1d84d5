using System.Globalization;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

/// <summary>Tests the reset job and the commands that run due resets before their own work, on both databases.</summary>
public sealed class RunResetsTests
{
    private static readonly DateOnly NextTerm = new(2027, 3, 1);

    [Theory, OnBothDatabases]
    [Rule("N1")]
    [Rule("N5")]
    public async Task The_job_resets_due_agreements_and_stores_a_report(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var first = await testHost.CreateCustomerAsync("1001");
        await testHost.CreateCustomerAsync("1002");
        await testHost.BuyRefillCardAsync(first, 5);
        testHost.Clock.SetUtcNow(new(2027, 2, 28, 23, 30, 0, TimeSpan.Zero));

        await testHost.RunResetsJobAsync();

        (await testHost.LoadAccountAsync(first)).BalanceMinutes.Should().Be(900);
        await using var db = testHost.CreateDbContext();
        var run = await db.JobRuns.SingleAsync();
        (run.DoneCount, run.FailedCount, run.Error).Should().Be((2, 0, null));
        (
            await db
                .JobReportLines.OrderBy(l => l.No)
                .Select(l => l.Subject + ": " + l.Text)
                .ToListAsync()
        )
            .Should()
            .Equal(
                "1001: term 2026-03-01 closed on 2027-03-01: lapsed 600, carried 300, granted 600, balance 900",
                "1002: term 2026-03-01 closed on 2027-03-01: lapsed 600, carried 0, granted 600, balance 600"
            );
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("T3")]
    public async Task The_day_changes_at_midnight_in_Stockholm(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await testHost.CreateCustomerAsync();
        testHost.Clock.SetUtcNow(new(2027, 2, 28, 22, 59, 59, TimeSpan.Zero));
        (await RunAsync(testHost)).Resets.Should().BeEmpty();

        testHost.Clock.Advance(TimeSpan.FromSeconds(1));

        (await RunAsync(testHost)).Resets.Should().ContainSingle();
    }

    /// <summary>On the two nights on which the clocks change, the day begins at different hours of UTC.</summary>
    [Theory]
    [InlineData(2026, 3, 28, "2027-03-27T23:00:00Z")]
    [InlineData(2026, 10, 31, "2027-10-30T22:00:00Z")]
    [Rule("T3")]
    [Rule("N1")]
    public async Task Resets_run_at_midnight_in_Stockholm_on_both_clock_changes(
        int year,
        int month,
        int day,
        string midnight
    )
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await testHost.CreateCustomerAsync(anchor: new(year, month, day));
        var begins = DateTimeOffset.Parse(midnight, CultureInfo.InvariantCulture);
        testHost.Clock.SetUtcNow(begins.AddMilliseconds(-1));
        (await RunAsync(testHost)).Resets.Should().BeEmpty();

        testHost.Clock.SetUtcNow(begins);

        (await RunAsync(testHost))
            .Resets.Should()
            .ContainSingle()
            .Which.Report.ResetOn.Should()
            .Be(new DateOnly(year + 1, month, day));
    }

    [Theory, OnBothDatabases]
    [Rule("N2")]
    [ExampleTest("N2")]
    public async Task Concurrent_jobs_and_commands_reset_a_term_once(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customers = new List<int>();
        for (var i = 0; i < 12; i++)
        {
            customers.Add(await testHost.CreateCustomerAsync($"{1001 + i}"));
        }

        testHost.Clock.SetUtcNow(new(2029, 3, 1, 8, 0, 0, TimeSpan.Zero));

        await TestHostActions.RunConcurrentlyAsync(
            24,
            async i =>
            {
                if (i % 3 == 0)
                {
                    await testHost.BuyRefillCardAsync(customers[i % customers.Count], 5);
                }
                else
                {
                    (await RunAsync(testHost)).Failed.Should().BeEmpty();
                }

                return i;
            }
        );
        await RunAsync(testHost);

        await using var db = testHost.CreateDbContext();
        (await db.TermResets.GroupBy(r => r.CustomerId).Select(g => g.Count()).ToListAsync())
            .Should()
            .HaveCount(12)
            .And.OnlyContain(n => n == 3);
        (await db.Accounts.SumAsync(a => a.BalanceMinutes)).Should().Be(12 * 600 + 8 * 300);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("N4")]
    [ExampleTest("N4")]
    public async Task A_failing_reset_is_reported_and_the_others_continue(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var broken = await testHost.CreateCustomerAsync("1001");
        var undamaged = await testHost.CreateCustomerAsync("1002");
        await CorruptAsync(testHost, broken, "gone");
        testHost.Clock.SetUtcNow(new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

        var run = await RunAsync(testHost);

        run.Resets.Select(r => r.Customer).Should().Equal("1002");
        run.Failed.Should().ContainSingle().Which.Customer.Should().Be("1001");
        (await testHost.LoadAccountAsync(undamaged)).BalanceMinutes.Should().Be(600);

        await CorruptAsync(testHost, broken, null);
        (await RunAsync(testHost)).Resets.Select(r => r.Customer).Should().Equal("1001");
    }

    [Theory, OnBothDatabases]
    [Rule("N5")]
    [ExampleTest("N5")]
    public async Task A_preview_equals_the_run_and_writes_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.BuyRefillCardAsync(customer, 10);
        var day = new DateOnly(2029, 3, 1);
        var before = await testHost.CountRowsAsync();

        var preview = await testHost.Get<ResetPreviewQuery>().RunAsync(Actor.Program, day, default);

        (await testHost.CountRowsAsync()).Should().Equal(before);
        var run = await testHost.Get<RunResets>().RunAsync(Actor.Program, day, default);
        preview
            .Resets.Select(r => (r.Customer, r.Report))
            .Should()
            .Equal(run.Resets.Select(r => (r.Customer, r.Report)));
        run.Resets.Select(r => r.Report.LapsedMinutes).Should().Equal(600, 1200, 600);
    }

    [Theory, OnBothDatabases]
    [Rule("N3")]
    [Rule("F5")]
    public async Task A_command_runs_due_resets_first_and_resumes_tickets(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var started = await testHost.CreateStartedTicketAsync(anna, customer);
        var waiting = await testHost.CreateQueuedTicketAsync(customer);
        (
            await testHost
                .Get<Workbench.App.Features.Queue.NextTicket.TakeNext>()
                .RunAsync(anna, Guid.NewGuid(), default)
        )
            .Should()
            .BeOfType<Workbench.App.Features.Queue.NextTicket.TakeNextOutcome.QueueEmpty>();
        await testHost.RegisterTimeAsync(anna, started, 60);
        testHost.Clock.SetUtcNow(new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

        await testHost.BuyRefillCardAsync(customer, 5);

        (await testHost.LoadTicketAsync(waiting)).State.Should().Be(TicketState.Queued);
        await using var db = testHost.CreateDbContext();
        (await db.TermResets.SingleAsync()).ResetOn.Should().Be(NextTerm);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("N6")]
    public async Task Holds_of_started_work_move_and_shortfalls_of_the_new_term_are_shown(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 5);
        var first = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        var second = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Small);
        await testHost
            .Get<AddPackage>()
            .RunAsync(Actor.Program, new("Mini", 250, 1), Guid.NewGuid(), default);
        await testHost
            .Get<ChangePackage>()
            .RunAsync(
                Actor.Program,
                customer,
                new("Mini", "Kontakt", ContactChannel.Phone),
                Guid.NewGuid(),
                default
            );
        testHost.Clock.SetUtcNow(new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

        await testHost.RunResetsJobAsync();

        (await testHost.LoadTicketAsync(first)).HeldMinutes.Should().Be(240);
        var secondTicket = await testHost.LoadTicketAsync(second);
        (secondTicket.HeldMinutes, secondTicket.State).Should().Be((10, TicketState.Started));
        (await testHost.LoadAccountAsync(customer)).HeldMinutes.Should().Be(250);
        (await testHost.RegisterTimeAsync(anna, second, 30))
            .Should()
            .Match<RegisterTimeResult>(t => t.Drawn == 10 && t.Uncovered == 20);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static Task<ResetReport> RunAsync(TestHost testHost) =>
        testHost.Get<RunResets>().RunAsync(Actor.Program, null, default);

    /// <summary>Sets the next term's package to one that doesn't exist, as a damaged row would.</summary>
    private static async Task CorruptAsync(TestHost testHost, int customer, string? package)
    {
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db
            .Agreements.Where(a => a.CustomerId == customer)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.NextPackage, package));
    }
}
