using FluentAssertions;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Agreements.Uncovered;
using Workbench.App.Features.Funding;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Billing;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.CommandLine.Examples;

/// <summary>
/// Every worked example about hours and money, done by the use cases of the pages and read by the pages and the verbs on the same
/// database. Examples 3, 10 and 11 are about dates and queues.
/// </summary>
public sealed class WorkedExamplesBothWaysTests
{
    [Theory, OnBothDatabases]
    [Rule("N1")]
    public async Task Example_1_unused_hours_lapse(StorageProvider provider)
    {
        await using var office = await ExampleOffice.OpenAsync(provider);
        office.GoTo("2026-05-01");
        await office.WorkAsync(270);
        office.GoTo("2027-02-01");
        var lapsing = (await office.RunAsync("lapsing", "--days", "30")).GetProperty("customers")[
            0
        ];
        ExampleOffice.Number(lapsing, "minutes").Should().Be(330);
        lapsing.GetProperty("lapsesOn").GetString().Should().Be("2027-03-01");

        office.GoTo("2027-03-01");
        var reset = (await office.ResetAsync()).Resets.Single().Report;

        (reset.LapsedMinutes, reset.GrantedMinutes).Should().Be((330, 600));
        await office.ShouldHaveAsync(600);
    }

    [Theory, OnBothDatabases]
    [Rule("A5")]
    [Rule("A7")]
    public async Task Example_2_a_card_carries_over_once(StorageProvider provider)
    {
        await using var office = await ExampleOffice.OpenAsync(provider);
        office.GoTo("2026-05-01");
        await office.WorkAsync(600);
        office.GoTo("2026-11-10");
        await office.Host.BuyRefillCardAsync(office.Customer, 5);
        office.GoTo("2026-12-01");
        await office.WorkAsync(120);
        office.GoTo("2027-03-01");
        var first = (await office.ResetAsync()).Resets.Single().Report;
        (first.LapsedMinutes, first.CarriedMinutes, first.GrantedMinutes)
            .Should()
            .Be((0, 180, 600));
        await office.ShouldHaveAsync(780);

        office.GoTo("2027-05-01");
        await office.WorkAsync(100);
        office.GoTo("2028-03-01");
        var second = (await office.ResetAsync()).Resets.Single().Report;

        (second.LapsedMinutes, second.CarriedMinutes).Should().Be((680, 0));
        (await office.ShouldHaveAsync(600))
            .Sources.Select(s => s.Lapsed)
            .Should()
            .Equal(0, 180, 500, 0);
    }

    [Theory, OnBothDatabases]
    [Rule("A4")]
    [Rule("A10")]
    public async Task Examples_4_and_13_cards_at_their_tiers_and_one_cancelled(
        StorageProvider provider
    )
    {
        await using var office = await ExampleOffice.OpenAsync(provider);
        var ten = await office.Host.BuyRefillCardAsync(office.Customer, 10);
        await office.Host.BuyRefillCardAsync(office.Customer, 15);
        (await office.BillAsync("2026-03"))
            .Should()
            .Equal(
                (BillingSourceKind.RefillCard, 0, 981_000),
                (BillingSourceKind.RefillCard, 0, 1_471_500)
            );

        (
            await office
                .Host.Get<CancelRefillCard>()
                .RunAsync(office.Anna, office.Customer, ten.SourceNo, Guid.NewGuid(), default)
        ).ShouldSucceed();

        (await office.ShouldHaveAsync(600 + 900))
            .Sources.Single(s => s.No == ten.SourceNo)
            .Should()
            .Match<Workbench.Domain.Agreements.Statements.HoursSourceSummary>(s =>
                s.Granted == 600 && s.Cancelled == 600 && s.Remaining == 0
            );
        (await office.BillAsync("2026-03"))
            .Should()
            .Equal((BillingSourceKind.RefillCard, 0, 1_471_500));
    }

    [Theory, OnBothDatabases]
    [Rule("F3")]
    public async Task Example_5_short_by_two_hours(StorageProvider provider)
    {
        await using var office = await ExampleOffice.OpenAsync(provider, hours: 3);
        await office.Host.CreateStartedTicketAsync(office.Anna, office.Customer);
        var number = await office.Host.CreateQueuedTicketAsync(office.Customer, SizeClass.Medium);

        (await office.ShouldHaveAsync(180, held: 60)).Available.Should().Be(new Minutes(120));
        var options = (
            await office.Host.Get<FundingQuery>().RunAsync(office.Anna, number, default)
        )!.AvailableOptions!;
        (options.Card!.Hours, options.Card.Price, options.Card.RemainingAfter)
            .Should()
            .Be((5, new Money(517_750), new Minutes(180)));
        (options.Rate.Price, options.Rate.PriceFrom, options.Rate.PriceTo)
            .Should()
            .Be((new Money(218_000), new Money(0), new Money(218_000)));
    }

    [Theory, OnBothDatabases]
    [Rule("A11")]
    [Rule("S1")]
    public async Task Examples_6_and_15_an_upgrade_and_leaving_on_its_day(StorageProvider provider)
    {
        await using var office = await ExampleOffice.OpenAsync(provider);
        office.GoTo("2026-05-01");
        await office.WorkAsync(500);
        office.GoTo("2026-09-01");
        await office.UpgradeAsync();

        (await office.ShouldHaveAsync(100 + 298))
            .Sources.Single(s => s.Kind == HoursSourceKind.Upgrade)
            .Granted.Should()
            .Be(298);
        (await office.BillAsync("2026-09")).Should().Equal((BillingSourceKind.Upgrade, 0, 421_507));
        await ShouldOweAsync(office, "2026-09-01", earned: 306, overdraw: 194, ore: 352_433);
    }

    [Theory, OnBothDatabases]
    [Rule("S1")]
    [Rule("S3")]
    public async Task Example_7_leaving_overdrawn(StorageProvider provider)
    {
        await using var office = await ExampleOffice.OpenAsync(provider);
        office.GoTo("2026-05-01");
        await office.WorkAsync(500);
        office.GoTo("2026-09-01");
        await ShouldOweAsync(office, "2026-08-31", earned: 302, overdraw: 198, ore: 359_700);

        (
            await office
                .Host.Get<EndAgreement>()
                .RunAsync(
                    office.Anna,
                    office.Customer,
                    ExampleOffice.Day("2026-08-31"),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

        (await office.BillAsync("2026-08"))
            .Should()
            .Equal((BillingSourceKind.Settlement, 198, 359_700));
        await office.ShouldHaveAsync(0);
    }

    [Theory, OnBothDatabases]
    [Rule("F6")]
    [Rule("T2")]
    public async Task Example_8_time_at_the_hourly_rate(StorageProvider provider)
    {
        await using var office = await ExampleOffice.OpenAsync(provider);
        var number = await office.Host.CreateStartedTicketAsync(
            office.Anna,
            office.Customer,
            SizeClass.Medium,
            funding: FundingMode.HourlyRate
        );
        await office.Host.RegisterTimeAsync(office.Anna, number, 50);
        await office.Host.RegisterTimeAsync(office.Anna, number, 95);

        (await office.BillAsync("2026-03"))
            .Should()
            .Equal(
                (BillingSourceKind.HourlyRate, 50, 90_833),
                (BillingSourceKind.HourlyRate, 95, 172_583)
            );
        await office.ShouldHaveAsync(600);
    }

    [Theory, OnBothDatabases]
    [Rule("A12")]
    public async Task Example_9_late_time_restores_what_lapsed(StorageProvider provider)
    {
        await using var office = await ExampleOffice.OpenAsync(provider);
        office.GoTo("2026-05-01");
        await office.WorkAsync(270);
        office.GoTo("2027-02-27");
        var number = await office.Host.CreateStartedTicketAsync(
            office.Anna,
            office.Customer,
            estimate: 45
        );
        office.GoTo("2027-03-01");
        (await office.ResetAsync()).Resets.Single().Report.LapsedMinutes.Should().Be(330);
        office.GoTo("2027-03-10");

        (
            await office
                .Host.Get<RegisterTime>()
                .RunAsync(
                    office.Anna,
                    number,
                    new(45, ExampleOffice.Day("2027-02-27"), Activity.Fix, ""),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        await office.Host.DeliverAsync(office.Anna, number);

        (await office.ShouldHaveAsync(600))
            .Sources.Select(s => (s.Drawn, s.Lapsed - s.Restored, s.Remaining))
            .Should()
            .Equal((315, 285, 0), (0, 0, 600));
    }

    [Theory, OnBothDatabases]
    [Rule("B4")]
    public async Task Example_12_a_class_that_changes_takes_its_time_along(StorageProvider provider)
    {
        await using var office = await ExampleOffice.OpenAsync(provider);
        var number = await office.Host.CreateStartedTicketAsync(
            office.Anna,
            office.Customer,
            SizeClass.Medium,
            90,
            TicketKind.Bug
        );
        await office.Host.ClassifyAsync(office.Anna, number, BugClass.Modification);
        await office.Host.RegisterTimeAsync(office.Anna, number, 90);
        await office.ShouldHaveAsync(510);

        await office.Host.ClassifyAsync(office.Anna, number, BugClass.CommonSystemBug);
        await office.ShouldHaveAsync(600);
        await office.Host.ClassifyAsync(office.Anna, number, BugClass.Modification);

        await office.ShouldHaveAsync(510);
    }

    [Theory, OnBothDatabases]
    [Rule("F4")]
    public async Task Example_14_another_tickets_hold_is_untouched(StorageProvider provider)
    {
        await using var office = await ExampleOffice.OpenAsync(provider, hours: 2);
        var a = await office.Host.CreateStartedTicketAsync(office.Anna, office.Customer);
        await office.Host.CreateStartedTicketAsync(office.Anna, office.Customer);

        await office.Host.RegisterTimeAsync(office.Anna, a, 90);

        await office.ShouldHaveAsync(60, held: 60, uncovered: 30);
    }

    [Theory, OnBothDatabases]
    [Rule("K6")]
    [Rule("F8")]
    public async Task Example_16_minutes_beyond_four_hours_wait_for_a_decision(
        StorageProvider provider
    )
    {
        await using var office = await ExampleOffice.OpenAsync(provider);
        var number = await PassFourHoursAsync(office);
        await office.ShouldHaveAsync(360, uncovered: 25);

        await office.Host.ApproveFourHoursAsync(number);
        (
            await office
                .Host.Get<CoverUncoveredTime>()
                .RunAsync(office.Anna, new(number, null, Guid.NewGuid()), default)
        ).ShouldSucceed();

        await office.ShouldHaveAsync(335);
    }

    [Theory, OnBothDatabases]
    [Rule("K6")]
    public async Task Example_16_minutes_beyond_four_hours_are_waived(StorageProvider provider)
    {
        await using var office = await ExampleOffice.OpenAsync(provider);
        var number = await PassFourHoursAsync(office);

        (
            await office
                .Host.Get<WaiveTime>()
                .RunAsync(office.Anna, new(number, null, Guid.NewGuid()), "Our mistake", default)
        ).ShouldSucceed();

        await office.ShouldHaveAsync(360);
    }

    [Theory, OnBothDatabases]
    [Rule("F7")]
    public async Task Example_17_troubleshooting_is_posted_and_given_back(StorageProvider provider)
    {
        await using var office = await ExampleOffice.OpenAsync(provider);
        var number = await office.Host.CreateStartedTicketAsync(
            office.Anna,
            office.Customer,
            SizeClass.Medium,
            80,
            TicketKind.Bug
        );
        await office.Host.RegisterTimeAsync(office.Anna, number, 50, Activity.Troubleshooting);
        await office.Host.RegisterTimeAsync(office.Anna, number, 30, Activity.Troubleshooting);
        await office.ShouldHaveAsync(520);
        (await office.Host.Get<StartTimer>().RunAsync(office.Anna, number, Guid.NewGuid(), default))
            .Refusal.Should()
            .NotBeNull();

        await office.Host.ClassifyAsync(office.Anna, number, BugClass.NotSupported);

        await office.ShouldHaveAsync(600);
    }

    private static async Task<int> PassFourHoursAsync(ExampleOffice office)
    {
        var number = await office.Host.CreateStartedTicketAsync(
            office.Anna,
            office.Customer,
            SizeClass.Medium
        );
        await office.Host.RegisterTimeAsync(office.Anna, number, 200);
        await office.Host.RegisterTimeAsync(office.Anna, number, 65);
        return number;
    }

    private static async Task ShouldOweAsync(
        ExampleOffice office,
        string on,
        int earned,
        int overdraw,
        long ore
    )
    {
        var page = (
            await office
                .Host.Get<SettlementQuery>()
                .RunAsync(office.Anna, "1001", ExampleOffice.Day(on), default)
        ).ShouldSucceed();
        var verb = await office.RunAsync("settle", "--customer", "1001", "--on", on);

        (page.EarnedMinutes, page.OverdrawMinutes, page.OwedOre)
            .Should()
            .Be((earned, overdraw, ore));
        ExampleOffice.Number(verb, "earnedMinutes").Should().Be(earned);
        ExampleOffice.Number(verb, "overdrawMinutes").Should().Be(overdraw);
        verb.GetProperty("owedOre").GetInt64().Should().Be(ore);
    }
}
