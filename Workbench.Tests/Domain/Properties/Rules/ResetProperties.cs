using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Statements;
using Workbench.Tests.Domain.Agreements;
using Workbench.Tests.Domain.Properties.AgreementHistories;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.Properties.Rules.ScenarioValues;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Properties.Rules;

/// <summary>The rules of resets, settlements and explanations, each over random values.</summary>
public sealed class ResetProperties
{
    private static readonly int Runs = TestSize.Choose(shortRun: 200, longRun: 2_000);

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
}
