using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements;

/// <summary>
/// The worked examples of the service agreement about resets, upgrades, settlements and late registration, by their numbers.
/// </summary>
public sealed class WorkedExamplesTests
{
    [Fact]
    [Rule("N1")]
    [ExampleTest("N1")]
    public void Example_1_unused_included_hours_lapse_and_the_next_term_opens()
    {
        var year = new AgreementScenario().RegisterTime("2026-05-01", 270).AdvanceTo("2027-03-01");

        year.Balance.Should().Be(600);
        year.Resets.Should()
            .Equal(
                new TermReset(1, 0, Day("2026-03-01"), Day("2027-03-01"), 330, 0, 600, 600, Now)
            );
        year.Entries.Select(e => (e.Kind, e.SourceNo, e.Minutes, e.Date))
            .Should()
            .EndWith(
                new[]
                {
                    (LedgerEntryKind.Lapse, 1, 330, Day("2027-03-01")),
                    (LedgerEntryKind.Grant, 2, 600, Day("2027-03-01")),
                }
            );
    }

    [Fact]
    [Rule("A5")]
    [ExampleTest("A5")]
    public void Example_2_a_card_carries_over_once()
    {
        var year = new AgreementScenario()
            .RegisterTime("2026-06-01", 600)
            .BuyCard("2026-11-10", 5)
            .RegisterTime("2026-12-01", 120)
            .AdvanceTo("2027-03-01");

        (year.Balance, year.Resets[0].LapsedMinutes, year.Resets[0].CarriedMinutes)
            .Should()
            .Be((780, 0, 180));

        year.RegisterTime("2027-05-01", 100);
        year.Entries[^1]
            .SourceNo.Should()
            .Be(3, "included hours are drawn before the card if both lapse on the same day");

        year.AdvanceTo("2028-03-01");
        (year.Balance, year.Resets[1].LapsedMinutes).Should().Be((600, 680));
    }

    [Fact]
    [Rule("A11")]
    [ExampleTest("A11")]
    public void Example_6_an_upgrade_gains_in_proportion_to_the_days_left()
    {
        var year = new AgreementScenario().ChangePackage("2026-09-01", "Plus");

        year.Balance.Should().Be(898);
        var upgrade = year.Source(2);
        (upgrade.Kind, upgrade.GrantedMinutes, upgrade.LapsesOn)
            .Should()
            .Be((HoursSourceKind.Upgrade, 298, Day("2027-03-01")));
    }

    [Fact]
    [Rule("S1")]
    [ExampleTest("S1")]
    public void Example_7_what_is_overdrawn_on_the_last_day_is_owed()
    {
        var year = new AgreementScenario().RegisterTime("2026-04-01", 500);

        var quote = Settlement
            .Quote(year.Hours, Day("2026-08-31"), year.Policy, Now)
            .ShouldSucceed();

        (quote.DaysElapsed, quote.EarnedMinutes, quote.OverdrawMinutes, quote.OwedOre)
            .Should()
            .Be((184, 302, 198, 359_700));
    }

    [Theory]
    [InlineData(50, 90_833)]
    [InlineData(95, 172_583)]
    [Rule("T2")]
    public void Example_8_time_at_the_hourly_rate(int minutes, long ore) =>
        Money.ForTime(new(minutes), AgreementPolicy.Default.HourlyRate).Ore.Should().Be(ore);

    [Fact]
    [Rule("A12")]
    [ExampleTest("A12")]
    public void Example_9_late_time_restores_what_lapsed_and_leaves_the_new_term_alone()
    {
        var year = new AgreementScenario().RegisterTime("2026-05-01", 270);

        year.RegisterTime("2027-02-27", 45, registeredOn: "2027-03-10");

        year.Balance.Should().Be(600);
        year.Source(2).RemainingMinutes.Should().Be(600);
        year.Entries.Skip(4)
            .Select(e => (e.Kind, e.SourceNo, e.Minutes, e.Date, e.WorkedOn, e.ReversedEntryNo))
            .Should()
            .Equal(
                (LedgerEntryKind.Restore, 1, 45, Day("2027-03-10"), Day("2027-02-27"), 3),
                (LedgerEntryKind.Draw, 1, 45, Day("2027-03-10"), Day("2027-02-27"), null)
            );
    }

    [Fact]
    [Rule("S1")]
    [Rule("S2")]
    [ExampleTest("S2")]
    public void Example_15_an_upgrade_earns_from_its_own_day()
    {
        var year = new AgreementScenario()
            .RegisterTime("2026-04-01", 500)
            .ChangePackage("2026-09-01", "Plus");

        var quote = Settlement
            .Quote(year.Hours, Day("2026-09-01"), year.Policy, Now)
            .ShouldSucceed();

        (quote.EarnedMinutes, quote.OverdrawMinutes, quote.OwedOre)
            .Should()
            .Be((306, 194, 352_433));
    }
}
