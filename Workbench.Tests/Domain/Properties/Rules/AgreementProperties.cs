using System.Globalization;
using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Statements;
using Workbench.Tests.Domain.Agreements;
using Workbench.Tests.Domain.Properties.AgreementHistories;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Properties.Rules;

/// <summary>The rules of agreement and hours, each over random values; what is expected is worked out from plain sums.</summary>
public sealed class AgreementProperties
{
    private static readonly int Runs = TestSize.Choose(shortRun: 200, longRun: 2_000);
    private static readonly DateOnly Anchor = SampleAgreement.Anchor;

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

    [Fact]
    [PropertyTest("N1")]
    public void The_old_hours_last_until_the_eve_of_the_reset_and_the_new_ones_start_on_its_day() =>
        Gen.Select(Gen.Int[1, 600], Gen.Int[5, 20])
            .Sample(
                (drawn, card) =>
                {
                    var year = new AgreementScenario()
                        .BuyCard("2026-04-01", card)
                        .RegisterTime("2026-05-01", drawn);

                    year.AdvanceTo("2027-02-28").Balance.Should().Be(600 - drawn + card * 60);
                    year.AdvanceTo("2027-03-01").Balance.Should().Be(600 + card * 60);
                    year.Hours.Term!.Start.Should().Be(Day("2027-03-01"));
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("N3")]
    public void Resets_that_were_missed_leave_the_same_entries_as_resets_on_their_days() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[1, 1_500].Array[0, 8])
            .Sample(
                (drawn, days) =>
                {
                    var (punctual, missed) = (Begin(), Begin());
                    foreach (var day in days.Order())
                    {
                        punctual.AdvanceTo(Iso(day + 60));
                    }

                    punctual.AdvanceTo(Iso(1_600));
                    missed.AdvanceTo(Iso(1_600));

                    missed.Entries.Should().Equal(punctual.Entries);
                    missed.Resets.Should().Equal(punctual.Resets);
                    missed
                        .Resets.Select(r => r.ResetOn)
                        .Should()
                        .Equal(Enumerable.Range(1, 4).Select(n => Anchor.AddYears(n)));

                    AgreementScenario Begin() =>
                        new AgreementScenario()
                            .BuyCard("2026-04-01", 5)
                            .RegisterTime("2026-04-02", drawn);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("N5")]
    public void A_reset_reports_exactly_what_it_posted() =>
        Gen.Select(Gen.Int[1, 600], Gen.Int[5, 20], Gen.Bool)
            .Sample(
                (drawn, card, carriesAll) =>
                {
                    var year = new AgreementScenario(
                        policy: AgreementPolicy.Default with
                        {
                            CarryOver = carriesAll
                                ? CarryOverMode.AllHoursIfRefilled
                                : CarryOverMode.RefillHours,
                        }
                    )
                        .BuyCard("2026-04-01", card)
                        .RegisterTime("2026-05-01", drawn)
                        .AdvanceTo("2029-03-01");

                    year.Resets.Should().HaveCount(3);
                    foreach (var reset in year.Resets)
                    {
                        int Posted(LedgerEntryKind kind) =>
                            year
                                .Entries.Where(e => e.Date == reset.ResetOn && e.Kind == kind)
                                .Sum(e => e.Minutes);
                        reset.LapsedMinutes.Should().Be(Posted(LedgerEntryKind.Lapse));
                        reset.CarriedMinutes.Should().Be(Posted(LedgerEntryKind.CarryOver));
                        reset.GrantedMinutes.Should().Be(Posted(LedgerEntryKind.Grant));
                        reset
                            .BalanceAfter.Should()
                            .Be(
                                year.Entries.Where(e => e.Date <= reset.ResetOn)
                                    .Sum(e => e.SignedMinutes)
                            );
                    }
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("S1")]
    public void What_is_drawn_beyond_the_share_of_the_days_that_have_passed_is_owed() =>
        Gen.Select(Gen.Int[1, 600], Gen.Int[0, 364])
            .Sample(
                (drawn, day) =>
                {
                    var year = new AgreementScenario().RegisterTime("2026-03-01", drawn);

                    var quote = Quote(year, Anchor.AddDays(day));

                    var earned = Rounded(600 * (day + 1) / 365m);
                    quote.EarnedMinutes.Should().Be(earned);
                    quote.OverdrawMinutes.Should().Be(Math.Max(0, drawn - earned));
                    quote.OwedOre.Should().Be((long)Rounded(quote.OverdrawMinutes * 109_000 / 60m));
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("S2")]
    public void Hours_of_a_card_are_never_owed_and_what_is_unused_is_listed() =>
        Gen.Select(Gen.Int[5, 20], Gen.Int[1, 300], Gen.Int[31, 364])
            .Sample(
                (card, drawn, day) =>
                {
                    var year = new AgreementScenario(included: 0)
                        .BuyCard("2026-03-01", card)
                        .RegisterTime("2026-04-01", drawn);

                    var quote = Quote(year, Anchor.AddDays(day));

                    quote.OwedOre.Should().Be(0);
                    quote.UnusedCardMinutes.Should().Be(card * 60 - drawn);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("S3")]
    public void A_quote_changes_nothing_and_the_end_lapses_everything_on_the_day_after() =>
        Gen.Select(Gen.Int[1, 600], Gen.Int[40, 360])
            .Sample(
                (drawn, day) =>
                {
                    var year = new AgreementScenario().RegisterTime("2026-04-01", drawn);
                    var last = Anchor.AddDays(day);
                    var quote = Quote(year, last);
                    year.Balance.Should().Be(600 - drawn);

                    year.Apply(
                        AgreementEnd.Schedule(year.Hours, last, Day("2026-04-05")).ShouldSucceed()
                    );

                    year.AdvanceTo(Iso(last)).Balance.Should().Be(600 - drawn);
                    year.AdvanceTo(Iso(last.AddDays(1))).Balance.Should().Be(0);
                    year.Settlement.Should().Be(quote);
                    year.AdvanceTo("2029-01-01").Resets.Should().BeEmpty();
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("F9")]
    public void Every_number_of_hours_is_the_sum_of_the_entries_it_names() =>
        AgreementHistory.Generator.Sample(
            history =>
            {
                var statement = StatementAfter(history);
                foreach (var figure in new[] { HoursFigure.Balance, HoursFigure.Remaining })
                {
                    var all = HoursExplanation.Create(statement, figure);
                    all.Entries.Sum(e => e.SignedMinutes).Should().Be(all.Minutes.Value);
                    all.Minutes.Should().Be(statement.Balance);
                }

                foreach (var figure in Enum.GetValues<HoursFigure>())
                {
                    HoursExplanation.Create(statement, figure).Rules.Should().NotBeEmpty();
                }

                foreach (var source in statement.Sources)
                {
                    var drawn = HoursExplanation.Create(statement, HoursFigure.Drawn, source.No);
                    drawn.Entries.Should().NotContain(e => e.SourceNo != source.No);
                    drawn.Entries.Sum(e => e.Minutes).Should().Be(source.Drawn);
                }
            },
            iter: TestSize.Choose(shortRun: 40, longRun: 200)
        );

    private static HoursStatement StatementAfter(AgreementHistory history)
    {
        var hours = HistoryRunner.Run(history, PolicyVariant.All[0]).Hours;
        var settled = hours with { Agreement = hours.Agreement! with { NextDueOn = null } };
        return HoursStatement.Calculate(
            new(settled, [], [], [], new AgreementScenario().Packages, AgreementPolicy.Default),
            hours.Ledger.EntriesSince(DateOnly.MinValue).Max(e => e.Date),
            Now
        );
    }

    private static Settlement Quote(AgreementScenario year, DateOnly lastDay) =>
        Settlement.Quote(year.Hours, lastDay, year.Policy, Now).ShouldSucceed();

    private static int Rounded(decimal exact) =>
        (int)Math.Round(exact, MidpointRounding.AwayFromZero);

    private static string Iso(int day) => Iso(Anchor.AddDays(day));

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
