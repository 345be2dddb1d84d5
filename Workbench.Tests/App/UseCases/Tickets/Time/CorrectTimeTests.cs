using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets.Time;

[Rule("K7")]
public sealed class CorrectTimeTests
{
    [Theory, OnBothDatabases]
    [Rule("A8")]
    public async Task A_corrected_amount_reverses_the_draw_and_draws_again(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, customer, number) = await SetUpRegisteredTimeAsync(testHost, 50);

        var effect = await CorrectAsync(
            testHost,
            anna,
            number,
            new(1, new(20, testHost.Today), "Typo")
        );

        effect
            .ShouldSucceed()
            .Should()
            .BeEquivalentTo(
                new CorrectionEffect(50, 20, 0, 0, 550, 580, effect.ShouldSucceed().Sources)
                {
                    HeldBefore = 10,
                    HeldAfter = 40,
                    NewNo = 3,
                }
            );
        effect
            .ShouldSucceed()
            .Sources.Should()
            .ContainSingle()
            .Which.Should()
            .Match<CorrectionEffect.SourceEffect>(s =>
                s.RemainingBefore == 550 && s.RemainingAfter == 580
            );
        var hoursAccount = await testHost.LoadAccountAsync(customer);
        (hoursAccount.BalanceMinutes, hoursAccount.HeldMinutes).Should().Be((580, 40));
        await using var db = testHost.CreateDbContext();
        (await db.TimeEntries.OrderBy(t => t.No).ToListAsync())
            .Select(t => (t.No, t.Minutes, t.ReversedEntryNo, t.Note))
            .Should()
            .Equal((1, 50, null, ""), (2, -50, 1, "Typo"), (3, 20, null, ""));
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_team_lead_gives_time_to_another_technician_and_back(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, customer, number) = await SetUpRegisteredTimeAsync(testHost, 50);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var lead = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var given = new CorrectTimeInput(
            1,
            new(50, testHost.Today) { TechnicianId = bo.Id },
            "Bo did it"
        );

        (await CorrectAsync(testHost, anna, number, given))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourTimeEntry);
        var toSales = given with { Change = given.Change! with { TechnicianId = maria.Id } };
        (await CorrectAsync(testHost, lead, number, toSales))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotATechnician);
        var preview = await testHost.Get<CorrectTime>().PreviewAsync(lead, number, given, default);
        (await CorrectAsync(testHost, lead, number, given))
            .ShouldSucceed()
            .Should()
            .BeEquivalentTo(preview.ShouldSucceed());
        var back = new CorrectTimeInput(
            3,
            new(50, testHost.Today) { TechnicianId = anna.Id },
            "It was Anna"
        );
        (await CorrectAsync(testHost, lead, number, back)).ShouldSucceed();

        await using var db = testHost.CreateDbContext();
        (await db.TimeEntries.OrderBy(t => t.No).ToListAsync())
            .Select(t => (t.No, t.Minutes, t.TechnicianId))
            .Should()
            .Equal(
                (1, 50, anna.Id),
                (2, -50, anna.Id),
                (3, 50, bo.Id),
                (4, -50, bo.Id),
                (5, 50, anna.Id)
            );
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(550);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Removed_time_returns_its_hours_once(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, customer, number) = await SetUpRegisteredTimeAsync(testHost, 50);

        (await CorrectAsync(testHost, anna, number, new(1, null, "Wrong ticket"))).ShouldSucceed();
        var repeated = await CorrectAsync(testHost, anna, number, new(1, null, "Wrong ticket"));

        repeated.ShouldBeRefused().Should().Be(RefusalCode.TimeEntryNotFound);
        var hoursAccount = await testHost.LoadAccountAsync(customer);
        (hoursAccount.BalanceMinutes, hoursAccount.HeldMinutes).Should().Be((600, 60));
        (await testHost.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Corrected_uncovered_time_is_no_longer_uncovered(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync(hours: 1)
        );
        await testHost.RegisterTimeAsync(anna, number, 50);
        await testHost.RegisterTimeAsync(anna, number, 30);
        (await testHost.LoadTicketAsync(number)).UncoveredMinutes.Should().Be(20);

        (
            await CorrectAsync(testHost, anna, number, new(2, new(10, testHost.Today), "Typo"))
        ).ShouldSucceed();

        (await testHost.LoadTicketAsync(number)).UncoveredMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Only_a_team_lead_corrects_time_of_others_and_of_closed_terms(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        testHost.Clock.SetUtcNow(new DateTimeOffset(2027, 2, 20, 9, 0, 0, TimeSpan.Zero));
        var (anna, customer, number) = await SetUpRegisteredTimeAsync(testHost, 50);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var lead = await testHost.CreatePersonAsync("Lena", Roles.TeamLead);
        var change = new CorrectTimeInput(1, new(20, testHost.Today), "Typo");

        (await CorrectAsync(testHost, bo, number, change))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourTimeEntry);
        testHost.Clock.Advance(TimeSpan.FromDays(12));
        (await CorrectAsync(testHost, anna, number, change))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourTimeEntry);
        var preview = await testHost.Get<CorrectTime>().PreviewAsync(lead, number, change, default);
        var outcome = await CorrectAsync(testHost, lead, number, change);

        // 50 minutes return to the closed term and lapse at once; 20 of them are restored and drawn there (A8, A12).
        outcome.ShouldSucceed().Should().BeEquivalentTo(preview.ShouldSucceed());
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(600);
        (await testHost.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(20);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory]
    [InlineData(0, 0, "x", RefusalCode.MinutesOutOfRange)]
    [InlineData(20, 1, "x", RefusalCode.WorkDateOutOfRange)]
    [InlineData(20, 0, " ", RefusalCode.TextMissing)]
    [InlineData(1_441, 0, "x", RefusalCode.MinutesOutOfRange)]
    public async Task An_invalid_correction_is_refused_and_reverses_nothing(
        int minutes,
        int days,
        string reason,
        RefusalCode code
    )
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var (anna, _, number) = await SetUpRegisteredTimeAsync(testHost, 50);
        var before = await testHost.CountRowsAsync();

        var change = new CorrectTimeInput(1, new(minutes, testHost.Today.AddDays(days)), reason);

        (await CorrectAsync(testHost, anna, number, change)).ShouldBeRefused().Should().Be(code);
        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    /// <summary>For any registered time and any correction, the preview must equal the effect.</summary>
    [Fact]
    public async Task The_preview_equals_the_effect()
    {
        var random = new Random(20261124);
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        for (var i = 0; i < 40; i++)
        {
            var customer = await testHost.CreateCustomerAsync($"{2000 + i}", random.Next(0, 4));
            var number = await testHost.CreateQueuedTicketAsync(
                customer,
                SizeClass.Medium,
                funding: FundingMode.HourlyRate
            );
            if (random.Next(2) == 0)
            {
                await testHost.Get<WithdrawTicket>().RunAsync(anna, Target(number), "No", default);
                number = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Small, 1);
            }

            if (
                await testHost
                    .Get<Workbench.App.Features.Queue.NextTicket.TakeNext>()
                    .RunAsync(anna, Guid.NewGuid(), default)
                is not Workbench.App.Features.Queue.NextTicket.TakeNextOutcome.Started
            )
            {
                continue;
            }

            await testHost.RegisterTimeAsync(anna, number, random.Next(1, 100));
            await testHost.RegisterTimeAsync(anna, number, random.Next(1, 100));
            CorrectedTimeValues? change =
                random.Next(3) == 0 ? null : new(random.Next(1, 120), testHost.Today);
            var input = new CorrectTimeInput(random.Next(1, 3), change, "Wrong");

            var preview = await testHost
                .Get<CorrectTime>()
                .PreviewAsync(anna, number, input, default);
            var outcome = await CorrectAsync(testHost, anna, number, input);

            outcome.ShouldSucceed().Should().BeEquivalentTo(preview.ShouldSucceed());
            var ticket = await testHost.LoadTicketAsync(number);
            (ticket.RegisteredMinutes, ticket.UncoveredMinutes)
                .Should()
                .Be(
                    (
                        outcome.ShouldSucceed().RegisteredAfter,
                        outcome.ShouldSucceed().UncoveredAfter
                    )
                );
            (await testHost.LoadAccountAsync(customer))
                .BalanceMinutes.Should()
                .Be(outcome.ShouldSucceed().BalanceAfter);
        }

        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static Task<Outcome<CorrectionEffect>> CorrectAsync(
        TestHost testHost,
        Actor actor,
        int number,
        CorrectTimeInput input
    ) => testHost.Get<CorrectTime>().RunAsync(actor, Target(number), input, default);

    private static TicketCommandTarget Target(int number) => new(number, null, Guid.NewGuid());

    private static async Task<(Actor Anna, int Customer, int Number)> SetUpRegisteredTimeAsync(
        TestHost testHost,
        int minutes
    )
    {
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.RegisterTimeAsync(anna, number, minutes);
        return (anna, customer, number);
    }
}
