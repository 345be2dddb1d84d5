using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets.Time;

[Rule("F4")]
public sealed class RegisterTimeTests
{
    [Theory, OnBothDatabases]
    [Rule("A9")]
    public async Task Example_14_a_ticket_draws_its_own_hold_and_leaves_anothers_alone(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 2);
        var a = await testHost.CreateStartedTicketAsync(anna, customer);
        var b = await testHost.CreateStartedTicketAsync(anna, customer);

        var posted = await testHost.RegisterTimeAsync(anna, a, 90);

        posted
            .Should()
            .Be(
                new RegisterTimeResult(1, 90, Drawn: 60, Uncovered: 30)
                {
                    Notice = TimeWarning.NearSizeLimit,
                }
            );
        (await testHost.LoadTicketAsync(a))
            .Should()
            .Match<Ticket>(t => t.HeldMinutes == 0 && t.UncoveredMinutes == 30);
        (await testHost.LoadTicketAsync(b)).HeldMinutes.Should().Be(60);
        (await testHost.LoadAccountAsync(customer))
            .Should()
            .Match<HoursAccount>(x => x.BalanceMinutes == 60 && x.HeldMinutes == 60);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Time_draws_the_own_hold_then_available_hours_and_the_rest_is_uncovered(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 2);
        var number = await testHost.CreateStartedTicketAsync(anna, customer);

        (await testHost.RegisterTimeAsync(anna, number, 45)).Drawn.Should().Be(45);
        (await testHost.LoadTicketAsync(number)).HeldMinutes.Should().Be(15);
        (await testHost.RegisterTimeAsync(anna, number, 100))
            .Should()
            .Be(
                new RegisterTimeResult(2, 100, Drawn: 75, Uncovered: 25)
                {
                    Notice = TimeWarning.NearSizeLimit,
                }
            );

        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t =>
                t.RegisteredMinutes == 145 && t.UncoveredMinutes == 25 && t.HeldMinutes == 0
            );
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("T1")]
    public async Task Time_is_rounded_up_only_if_configured(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(
            provider,
            AgreementPolicy.Default with
            {
                RoundUpToMinutes = 15,
            }
        );
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );

        (await testHost.RegisterTimeAsync(anna, number, 16)).Minutes.Should().Be(30);
        (await testHost.RegisterTimeAsync(anna, number, 15)).Minutes.Should().Be(15);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task At_an_hourly_rate_chosen_in_advance_nothing_is_drawn(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 2);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            customer,
            funding: FundingMode.HourlyRate
        );

        (await testHost.RegisterTimeAsync(anna, number, 90))
            .Should()
            .Be(
                new RegisterTimeResult(1, 90, Drawn: 0, Uncovered: 0)
                {
                    Notice = TimeWarning.NearSizeLimit,
                }
            );

        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(120);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("T3")]
    public async Task The_work_date_is_between_submission_and_today_in_Stockholm(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer);
        var submitted = testHost.Today;

        // 23:30 UTC is half past midnight in Stockholm, where today is the 4th.
        testHost.Clock.SetUtcNow(new(2026, 11, 3, 23, 30, 0, TimeSpan.Zero));
        testHost.Today.Should().Be(new DateOnly(2026, 11, 4));

        (await TryRegisterAsync(testHost, anna, number, on: submitted.AddDays(-1)))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.WorkDateOutOfRange);
        (await TryRegisterAsync(testHost, anna, number, on: testHost.Today.AddDays(1)))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.WorkDateOutOfRange);
        (await TryRegisterAsync(testHost, anna, number, on: submitted)).ShouldSucceed();
        (await TryRegisterAsync(testHost, anna, number, on: testHost.Today)).ShouldSucceed();
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("K4")]
    public async Task Only_the_assignee_or_a_team_lead_registers_time(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var lena = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );

        (await TryRegisterAsync(testHost, bo, number))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourTicket);
        (await TryRegisterAsync(testHost, lena, number)).ShouldSucceed();

        await using var db = testHost.CreateDbContext();
        (await db.TimeEntries.SingleAsync()).TechnicianId.Should().Be(lena.Id);
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_stores_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer);
        var queued = await testHost.CreateQueuedTicketAsync(customer);
        var before = await testHost.CountRowsAsync();

        (await TryRegisterAsync(testHost, anna, 99))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await TryRegisterAsync(testHost, anna, queued))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TicketAcceptsNoTime);
        foreach (var minutes in new[] { int.MinValue, -1, 0, TimeEntry.MaxMinutes + 1 })
        {
            (await TryRegisterAsync(testHost, anna, number, minutes))
                .ShouldBeRefused()
                .Should()
                .Be(RefusalCode.MinutesOutOfRange);
        }

        (
            await TryRegisterAsync(
                testHost,
                anna,
                number,
                note: new('x', TimeEntry.MaxNoteLength + 1)
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextTooLong);
        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    [Theory, OnBothDatabases]
    [Rule("A10")]
    public async Task Concurrent_registrations_on_one_customer_lose_no_minute(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync(hours: 40);
        var work = new List<(Actor Who, int Number)>();
        for (var i = 0; i < 8; i++)
        {
            var technician = await testHost.CreatePersonAsync($"T{i}", Roles.Technician);
            work.Add((technician, await testHost.CreateStartedTicketAsync(technician, customer)));
        }

        await TestHostActions.RunConcurrentlyAsync(
            32,
            i => testHost.RegisterTimeAsync(work[i % 8].Who, work[i % 8].Number, 7)
        );

        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(2400 - 32 * 7);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static Task<Outcome<RegisterTimeResult>> TryRegisterAsync(
        TestHost testHost,
        Actor actor,
        int number,
        int minutes = 10,
        DateOnly? on = null,
        string note = ""
    ) =>
        testHost
            .Get<RegisterTime>()
            .RunAsync(
                actor,
                number,
                new(minutes, on ?? testHost.Today, Activity.Fix, note),
                Guid.NewGuid(),
                default
            );
}
