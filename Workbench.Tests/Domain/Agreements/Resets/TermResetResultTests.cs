using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Resets;

public sealed class TermResetResultTests
{
    [Fact]
    [Rule("N3")]
    [ExampleTest("N3")]
    public void Missed_terms_are_reset_one_by_one_on_their_own_days()
    {
        var year = new AgreementScenario("2024-02-29").AdvanceTo("2028-02-29");

        year.Resets.Select(r => r.ResetOn)
            .Should()
            .Equal(Day("2025-02-28"), Day("2026-02-28"), Day("2027-02-28"), Day("2028-02-29"));
        year.Entries.Where(e => e.Kind == LedgerEntryKind.Grant)
            .Select(e => e.Date)
            .Should()
            .Equal(
                Day("2024-02-29"),
                Day("2025-02-28"),
                Day("2026-02-28"),
                Day("2027-02-28"),
                Day("2028-02-29")
            );
    }

    [Fact]
    [Rule("N2")]
    public void Running_again_changes_nothing()
    {
        var year = new AgreementScenario().AdvanceTo("2027-03-01");
        var once = year.Hours;

        year.AdvanceTo("2027-03-01").AdvanceTo("2028-02-29");

        year.Hours.Should().BeSameAs(once);
    }

    [Theory]
    [InlineData(1, 600)]
    [InlineData(2, 900)]
    [InlineData(null, 900)]
    [Rule("A5")]
    public void A_card_survives_the_configured_number_of_resets(int? terms, int balance)
    {
        var policy = AgreementPolicy.Default with { RefillCarryOverTerms = terms };

        var year = new AgreementScenario(policy: policy)
            .BuyCard("2026-11-10", 5)
            .AdvanceTo("2028-03-01");

        year.Balance.Should().Be(balance);
    }

    [Fact]
    [Rule("A6")]
    [ExampleTest("A6")]
    public void With_a_card_all_hours_carry_over_once()
    {
        var policy = AgreementPolicy.Default with { CarryOver = CarryOverMode.AllHoursIfRefilled };
        var year = new AgreementScenario(policy: policy)
            .BuyCard("2026-11-10", 5)
            .ChangePackage("2026-12-01", "Plus")
            .AdvanceTo("2027-03-01");

        year.Resets[0].LapsedMinutes.Should().Be(0);
        year.Resets[0].CarriedMinutes.Should().Be(600 + 300 + 148);
        year.AdvanceTo("2028-03-01").Resets[1].LapsedMinutes.Should().Be(600 + 300 + 148 + 1200);
    }

    [Fact]
    [Rule("A6")]
    public void A_cancelled_card_restores_the_lapse_date_of_included_hours()
    {
        var policy = AgreementPolicy.Default with { CarryOver = CarryOverMode.AllHoursIfRefilled };
        var year = new AgreementScenario(policy: policy).BuyCard("2026-11-10", 5);

        var beforeReset = RefillCardCancellation
            .Apply(year.Hours, 2, Day("2026-11-11"), Now)
            .ShouldSucceed();
        beforeReset.Ledger.Sources[0].LapsesOn.Should().Be(Day("2027-03-01"));

        year.AdvanceTo("2027-03-02");
        var afterReset = RefillCardCancellation
            .Apply(year.Hours, 2, Day("2027-03-02"), Now)
            .ShouldSucceed();
        afterReset
            .Ledger.Account.BalanceMinutes.Should()
            .Be(600, "only the new term's hours remain");
    }

    [Theory]
    [InlineData("2027-03-31", true)]
    [InlineData("2027-04-01", false)]
    [Rule("A12")]
    public void Late_time_is_accepted_for_thirty_days(string registered, bool taken)
    {
        var result = new AgreementScenario().TryRegisterTime("2027-02-27", 45, registered);

        result.Match(_ => true, _ => false).Should().Be(taken);
        if (!taken)
        {
            result
                .ShouldBeRefused()
                .Should()
                .BeEquivalentTo(
                    Refusal.Because(RefusalCode.LateRegistrationPeriodOver, Day("2027-03-01"), 30)
                );
        }
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    [Rule("A4")]
    public void A_card_has_at_most_ten_thousand_hours(int hours, bool taken)
    {
        var year = new AgreementScenario();

        RefillCardPurchase
            .Apply(
                hours,
                Day("2026-06-01"),
                year.Hours.Agreement,
                year.Hours.Ledger,
                year.Policy,
                Now
            )
            .Match(_ => true, _ => false)
            .Should()
            .Be(taken);
    }

    [Fact]
    [Rule("T1")]
    public void A_draw_stores_its_rounding_step()
    {
        var policy = AgreementPolicy.Default with { RoundUpToMinutes = 15 };

        new AgreementScenario(policy: policy)
            .RegisterTime("2026-06-01", 30)
            .Entries[^1]
            .AppliedSettings.Should()
            .Be("Billing:RoundUpToMinutes=15");
        new AgreementScenario()
            .RegisterTime("2026-06-01", 30)
            .Entries[^1]
            .AppliedSettings.Should()
            .BeNull();
    }

    [Fact]
    [Rule("A5")]
    public void A_card_that_never_lapses_has_no_lapse_date()
    {
        var policy = AgreementPolicy.Default with { RefillCarryOverTerms = null };

        new AgreementScenario(policy: policy)
            .BuyCard("2026-06-01", 5)
            .Entries[^1]
            .AppliedSettings.Should()
            .StartWith("Agreements:RefillCarryOverTerms=Unlimited");
    }

    [Fact]
    [Rule("A12")]
    public void Late_time_without_enough_hours_draws_the_rest_from_the_current_term()
    {
        var year = new AgreementScenario().RegisterTime("2026-05-01", 580);

        year.RegisterTime("2027-02-27", 45, "2027-03-10")
            .RegisterTime("2027-02-28", 10, "2027-03-11");

        year.Balance.Should().Be(600 - 25 - 10);
    }

    [Fact]
    [Rule("A8")]
    public void Minutes_reversed_into_a_lapsed_source_lapse_again_at_once()
    {
        var year = new AgreementScenario().RegisterTime("2026-05-01", 270);
        var draw = year.Entries[^1];

        year.Reverse("2027-04-01", draw);

        year.Balance.Should().Be(600);
        year.Entries.TakeLast(2)
            .Select(e => (e.Kind, e.SourceNo, e.Minutes, e.Date))
            .Should()
            .Equal(
                (LedgerEntryKind.Reverse, 1, 270, Day("2027-04-01")),
                (LedgerEntryKind.Lapse, 1, 270, Day("2027-04-01"))
            );
    }

    [Fact]
    [Rule("A9")]
    public void Restored_minutes_are_not_drawn_before_the_day_they_were_restored()
    {
        var year = new AgreementScenario().RegisterTime("2026-05-01", 600);
        year.Reverse("2026-06-01", year.Entries[^1]);

        year.RegisterTime("2026-05-15", 100, registeredOn: "2026-06-02");

        year.Entries[^1].Date.Should().Be(Day("2026-06-02"));
        year.Entries[^1].WorkedOn.Should().Be(Day("2026-05-15"));
    }

    [Theory]
    [InlineData(UpgradeGrantMode.ProRata, 298, 362_000)]
    [InlineData(UpgradeGrantMode.Full, 600, 730_000)]
    [Rule("A11")]
    public void An_upgrade_is_priced_in_proportion_to_its_grant(
        UpgradeGrantMode reading,
        int gained,
        long price
    )
    {
        var year = new AgreementScenario(
            policy: AgreementPolicy.Default with
            {
                UpgradeGrant = reading,
            }
        ).AdvanceTo("2026-09-01");

        var change = PackageChangeResult
            .Apply(
                year.Hours,
                year.Packages["Plus"],
                Day("2026-09-01"),
                year.Packages,
                year.Policy,
                1,
                Now
            )
            .ShouldSucceed();

        (change.Change.GainedMinutes, change.Change.PriceOre).Should().Be((gained, price));
        change
            .HoursAfter.Ledger.NewEntries[^1]
            .AppliedSettings.Should()
            .Be($"Agreements:UpgradeGrant={reading}");
    }

    [Fact]
    [Rule("A11")]
    public void A_downgrade_applies_at_the_next_reset_and_can_be_undone()
    {
        var year = new AgreementScenario().ChangePackage("2026-09-01", "Mini");
        year.Balance.Should().Be(600);
        year.Hours.Agreement!.NextPackage.Should().Be("Mini");

        new AgreementScenario()
            .ChangePackage("2026-09-01", "Mini")
            .ChangePackage("2026-09-02", "Basic")
            .AdvanceTo("2027-03-01")
            .Balance.Should()
            .Be(600);
        year.AdvanceTo("2027-03-01").Balance.Should().Be(60);
        year.Hours.Agreement!.Package.Should().Be("Mini");
    }

    [Fact]
    [Rule("A11")]
    public void A_package_with_the_same_hours_is_not_an_upgrade()
    {
        var year = new AgreementScenario().ChangePackage("2026-09-01", "Same");

        (year.Hours.Agreement!.Package, year.Hours.Agreement.NextPackage)
            .Should()
            .Be(("Basic", "Same"));
        year.ChangePackage("2026-09-02", "Basic").Hours.Agreement!.NextPackage.Should().BeNull();
    }

    [Fact]
    [Rule("A11")]
    public void An_upgrade_that_grants_zero_minutes_posts_nothing()
    {
        var year = new AgreementScenario().ChangePackage("2027-02-28", "Hair");

        year.Hours.Agreement!.Package.Should().Be("Hair");
        year.Entries.Should().ContainSingle();
        year.AdvanceTo("2027-03-01").Balance.Should().Be(601);
    }

    [Fact]
    [Rule("S1")]
    public void A_settlement_counts_every_included_grant_of_its_term_in_its_days()
    {
        var year = new AgreementScenario().ChangePackage("2026-09-01", "Plus");

        var quote = Settlement
            .Quote(year.Hours, Day("2026-09-01"), year.Policy, Now)
            .ShouldSucceed();

        (quote.IncludedMinutes, quote.DaysInTerm, quote.DaysElapsed).Should().Be((898, 365, 185));
    }

    [Fact]
    [Rule("A11")]
    public void The_current_package_is_refused()
    {
        var year = new AgreementScenario().ChangePackage("2026-09-01", "Mini");

        PackageChangeResult
            .Apply(
                year.Hours,
                year.Packages["Mini"],
                Day("2026-09-02"),
                year.Packages,
                year.Policy,
                2,
                Now
            )
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.PackageUnchanged);
    }
}
