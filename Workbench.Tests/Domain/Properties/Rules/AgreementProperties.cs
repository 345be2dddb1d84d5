using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Tests.Domain.Agreements;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.Properties.Rules.ScenarioValues;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Properties.Rules;

/// <summary>The rules of agreement and hours, each over random values; what is expected is worked out from plain sums.</summary>
public sealed class AgreementProperties
{
    private static readonly int Runs = TestSize.Choose(shortRun: 200, longRun: 2_000);

    [Fact]
    [PropertyTest("A2")]
    public void Opening_any_term_grants_the_package_in_full_for_exactly_that_term() =>
        Gen.Select(Gen.Int[0, 1_460], Gen.Int[0, 20], Gen.Int[0, 5_000])
            .Sample(
                (day, number, included) =>
                {
                    var dates = TermDates.Create(Anchor.AddDays(day), number);

                    var opened = TermOpening.Apply(
                        SampleAgreement,
                        dates,
                        new("Any", included, 0),
                        EmptyLedger,
                        Now
                    );

                    opened.Ledger.Account.BalanceMinutes.Should().Be(included);
                    opened
                        .Ledger.Sources.Should()
                        .ContainSingle(s =>
                            s.GrantedMinutes == included
                            && s.GrantedOn == dates.Start
                            && s.LapsesOn == dates.End
                        );
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("A3")]
    public void Time_draws_hours_from_the_launch_to_the_last_day_and_on_no_other_day() =>
        Gen.Select(Gen.Int[-30, 200], Gen.Int[100, 330], Gen.Int[-20, 364])
            .Sample(
                (launch, last, worked) =>
                {
                    var customer = SampleCustomer with { LaunchedOn = Anchor.AddDays(launch) };
                    var agreement = SampleAgreement with
                    {
                        LastDay = Anchor.AddDays(last),
                        NextDueOn = Anchor.AddDays(last + 1),
                    };
                    var entry = TimeEntryFor(SampleTicket, 60) with
                    {
                        WorkedOn = Anchor.AddDays(worked),
                    };

                    var registered = Register(
                        entry,
                        SampleTicket,
                        HoursOf(LedgerWith(600), customer, agreement)
                    );

                    var isOpen = worked >= Math.Max(0, launch) && worked <= last;
                    registered.Drawn.Value.Should().Be(isOpen ? 60 : 0);
                    registered.Uncovered.Value.Should().Be(isOpen ? 0 : 60);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("A4")]
    public void A_card_of_any_size_adds_its_hours_at_the_discount_of_its_tier_and_is_cancelled_only_undrawn() =>
        Gen.Select(Gen.Int[5, 200], Gen.Int[0, 300])
            .Sample(
                (hours, drawn) =>
                {
                    var bought = RefillCardPurchase
                        .Apply(
                            hours,
                            Anchor,
                            SampleAgreement,
                            EmptyLedger,
                            AgreementPolicy.Default,
                            Now
                        )
                        .ShouldSucceed();

                    var percent = hours switch
                    {
                        >= 40 => 80,
                        >= 20 => 85,
                        >= 10 => 90,
                        _ => 95,
                    };
                    bought.Card.PriceOre.Should().Be(hours * 1_090L * percent);
                    bought.Ledger.Account.BalanceMinutes.Should().Be(hours * 60);
                    var grant = bought.Ledger.NewEntries[0];
                    var (used, _) = bought.Ledger.Draw(new(drawn), DrawForWork("2026-04-01"), Now);
                    used.Cancel(grant, Day("2026-04-02"), Now)
                        .Match(after => after.Account.BalanceMinutes, _ => -1)
                        .Should()
                        .Be(drawn == 0 ? 0 : -1);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("A5")]
    public void A_card_survives_as_many_resets_as_the_policy_says_whenever_it_is_bought() =>
        Gen.Select(Gen.Int[0, 364], Gen.Int[0, 3])
            .Sample(
                (day, terms) =>
                {
                    var year = new AgreementScenario(
                        policy: AgreementPolicy.Default with
                        {
                            RefillCarryOverTerms = terms,
                        }
                    ).BuyCard(Iso(day), 5);
                    for (var reset = 1; reset <= 4; reset++)
                    {
                        year.AdvanceTo(Iso(Anchor.AddYears(reset)));
                        year.Source(2).RemainingMinutes.Should().Be(reset <= terms ? 300 : 0);
                    }
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("A6")]
    public void Included_hours_carry_over_only_with_a_card_and_only_where_the_policy_says_so() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[1, 600])
            .Sample(
                (carriesAll, hasCard, drawn) =>
                {
                    var year = new AgreementScenario(
                        policy: AgreementPolicy.Default with
                        {
                            CarryOver = carriesAll
                                ? CarryOverMode.AllHoursIfRefilled
                                : CarryOverMode.RefillHours,
                        }
                    );
                    if (hasCard)
                    {
                        year.BuyCard("2026-04-01", 5);
                    }

                    year.RegisterTime("2026-05-01", drawn).AdvanceTo("2027-03-01");

                    year.Source(1)
                        .RemainingMinutes.Should()
                        .Be(carriesAll && hasCard ? 600 - drawn : 0);
                    year.AdvanceTo("2028-03-01").Source(1).RemainingMinutes.Should().Be(0);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("A11")]
    public void An_upgrade_gains_its_share_at_once_and_a_downgrade_waits_for_the_reset() =>
        Gen.Select(Gen.Int[0, 364], Gen.Int[0, 1_200], Gen.Int[-600, 1_200], Gen.Bool)
            .Where((_, included, difference, _) => included + difference >= 0 && difference != 0)
            .Sample(
                (day, included, difference, isFull) =>
                {
                    var year = new AgreementScenario(
                        included: included,
                        policy: AgreementPolicy.Default with
                        {
                            UpgradeGrant = isFull
                                ? UpgradeGrantMode.Full
                                : UpgradeGrantMode.ProRata,
                        }
                    );
                    year.Packages["Other"] = new("Other", included + difference, 2_000_000);

                    year.ChangePackage(Iso(day), "Other");

                    var share = isFull ? 1m : (365 - day) / 365m;
                    var gain = Math.Max(0, Rounded(difference * share));
                    year.Balance.Should().Be(included + gain);
                    year.AdvanceTo("2027-03-01").Balance.Should().Be(included + difference);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("A12")]
    public void Late_time_draws_what_lapsed_first_and_is_refused_after_thirty_days() =>
        Gen.Select(Gen.Int[1, 600], Gen.Int[1, 700], Gen.Int[0, 40])
            .Sample(
                (drawn, late, days) =>
                {
                    var year = new AgreementScenario().RegisterTime("2026-05-01", drawn);
                    var on = Iso(Anchor.AddYears(1).AddDays(days));

                    var registered = year.TryRegisterTime("2027-02-27", late, on);

                    if (days > 30)
                    {
                        registered
                            .ShouldBeRefused()
                            .Code.Should()
                            .Be(RefusalCode.LateRegistrationPeriodOver);
                        return;
                    }

                    var beyond = Math.Max(0, late - (600 - drawn));
                    var sources = registered.ShouldSucceed().Ledger.Sources;
                    sources.Single(s => s.No == 1).RemainingMinutes.Should().Be(0);
                    sources
                        .Single(s => s.No == 2)
                        .RemainingMinutes.Should()
                        .Be(Math.Max(0, 600 - beyond));
                },
                iter: Runs
            );
}
