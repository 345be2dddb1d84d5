using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Domain.Funding.Time;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Properties.Rules;

/// <summary>The rules of who pays, each over random values; what is expected is worked out from plain sums.</summary>
public sealed class FundingProperties
{
    private static readonly int Runs = TestSize.Choose(shortRun: 200, longRun: 2_000);

    [Fact]
    [PropertyTest("F2")]
    public void The_check_has_one_outcome_and_the_first_reason_that_applies_names_it() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[0, 400], Gen.Int[1, 240])
            .Sample(
                (atRate, hasAgreement, isLaunched, balance, planned) =>
                {
                    var ticket = SampleTicket with
                    {
                        EstimateMinutes = planned,
                        Funding = atRate ? FundingMode.HourlyRate : FundingMode.ServiceHours,
                    };
                    var customer = SampleCustomer with
                    {
                        LaunchedOn = isLaunched ? SampleAgreement.Anchor : null,
                    };

                    var outcome = SufficiencyCheck.Calculate(
                        new(
                            ticket,
                            customer,
                            hasAgreement ? SampleAgreement : null,
                            LedgerWith(balance).Account,
                            Day("2026-06-01")
                        )
                    );

                    var expected =
                        atRate ? nameof(Sufficiency.NotNeeded)
                        : !hasAgreement ? nameof(Sufficiency.NoAgreement)
                        : !isLaunched ? nameof(Sufficiency.NotLaunched)
                        : balance >= planned ? nameof(Sufficiency.Enough)
                        : nameof(Sufficiency.Short);
                    outcome.GetType().Name.Should().Be(expected);
                    (outcome as Sufficiency.Short)?.Shortfall.Value.Should().Be(planned - balance);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("F5")]
    public void No_choice_moves_a_ticket_and_a_rate_in_advance_needs_a_ticket_without_work() =>
        Gen.Select(Gen.Enum<FundingChoiceKind>(), Gen.Int[0, 3], Gen.Int[0, 120])
            .Sample(
                (kind, registered, uncovered) =>
                {
                    var ticket = SampleTicket with
                    {
                        RegisteredMinutes = registered,
                        UncoveredMinutes = uncovered,
                    };

                    var chosen = RateChoiceRules.Apply(ticket, kind, 109_000);

                    if (kind == FundingChoiceKind.HourlyRateInAdvance && registered > 0)
                    {
                        chosen.ShouldBeRefused().Code.Should().Be(RefusalCode.WorkAlreadyStarted);
                        return;
                    }

                    var after = chosen.ShouldSucceed();
                    QueueOrder.IsBefore(ticket).Compile()(after).Should().BeFalse();
                    QueueOrder.IsBefore(after).Compile()(ticket).Should().BeFalse();
                    after.State.Should().Be(ticket.State);
                    ChargingRules
                        .NeedsHours(after)
                        .Should()
                        .Be(kind != FundingChoiceKind.HourlyRateInAdvance);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("F6")]
    public void At_the_rate_every_minute_that_found_no_hours_is_charged_at_the_rate_of_the_choice() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 120].Array[0, 5], Gen.Long[1, 200_000])
            .Sample(
                (balance, minutes, rate) =>
                {
                    var ticket = SampleTicket with
                    {
                        Funding = FundingMode.HourlyRateWhenShort,
                        HourlyRateOre = rate,
                    };
                    var (after, times, ledger) = RegisterAll(ticket, balance, minutes);

                    var lines = HourlyRateLine.Calculate(after, times, ledger.NewEntries);

                    lines
                        .Sum(l => l.Minutes.Value)
                        .Should()
                        .Be(Math.Max(0, minutes.Sum() - balance));
                    lines.Should().NotContain(l => l.Price != Money.ForTime(l.Minutes, new(rate)));
                    after.UncoveredMinutes.Should().Be(0);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("F7")]
    public void Only_a_bug_without_a_class_is_held_to_the_cap() =>
        Gen.Select(Gen.Enum<TicketKind>(), Gen.Bool, Gen.Int[0, 120], Gen.Int[1, 120])
            .Sample(
                (kind, isClassified, registered, cap) =>
                {
                    var ticket = SampleTicket with
                    {
                        Kind = kind,
                        BugClass = isClassified ? BugClass.Modification : null,
                        RegisteredMinutes = registered,
                    };

                    var refusal = TroubleshootingCap.CheckTimerStart(ticket, new(cap));

                    (refusal is not null)
                        .Should()
                        .Be(kind == TicketKind.Bug && !isClassified && registered >= cap);
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("F8")]
    public void Uncovered_time_is_exactly_the_charged_time_that_found_no_hours() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 120].Array[0, 5], Gen.Int[1, 300])
            .Sample(
                (balance, minutes, more) =>
                {
                    var (ticket, times, ledger) = RegisterAll(SampleTicket, balance, minutes);

                    var uncovered = UncoveredTime.Calculate(ticket, times, ledger.NewEntries);

                    var missing = Math.Max(0, minutes.Sum() - balance);
                    uncovered.Sum(u => u.Minutes.Value).Should().Be(missing);
                    ticket.UncoveredMinutes.Should().Be(missing);
                    var refilled = ledger.Grant(
                        HoursSourceKind.RefillCard,
                        new(more),
                        SampleAgreement.Anchor,
                        Day("2026-06-02"),
                        null,
                        Now
                    );
                    UncoveredTimeCoverage
                        .Apply(ticket, uncovered, HoursOf(refilled), Day("2026-06-02"), Now)
                        .Match(c => c.Covered.Value, _ => 0)
                        .Should()
                        .Be(Math.Min(missing, more));
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("N6")]
    public void Holds_move_into_the_new_term_as_far_as_it_holds_them_the_oldest_ticket_first() =>
        Gen.Select(Gen.Int[0, 600], Gen.Int[0, 200].Array[1, 6])
            .Sample(
                (balance, holds) =>
                {
                    var tickets = holds
                        .Select(
                            (held, i) =>
                                SampleTicket with
                                {
                                    Number = i + 1,
                                    SubmittedAt = Now.AddHours(i),
                                    HeldMinutes = held,
                                }
                        )
                        .ToList();

                    var (changed, account) = HoldsAfterReset.Calculate(
                        tickets.AsEnumerable().Reverse(),
                        new(1, balance, holds.Sum(), 1, 1)
                    );

                    account.HeldMinutes.Should().Be(Math.Min(balance, holds.Sum()));
                    var left = balance;
                    foreach (var ticket in tickets)
                    {
                        var kept =
                            changed.SingleOrDefault(t => t.Number == ticket.Number) ?? ticket;
                        kept.HeldMinutes.Should().Be(Math.Min(left, ticket.HeldMinutes));
                        left -= kept.HeldMinutes;
                    }
                },
                iter: Runs
            );

    [Fact]
    [PropertyTest("K7")]
    public void Corrected_time_leaves_the_hours_as_if_it_had_been_registered_right_at_first() =>
        Gen.Select(Gen.Int[350, 900], Gen.Int[0, 1], Gen.Int[1, 200])
            .Sample(
                (balance, index, minutes) =>
                {
                    var scenario = new TimeCorrectionScenario(balance);
                    var wrong = scenario.Times[index];

                    var corrected = scenario.CorrectEntry(wrong.No, minutes).ShouldSucceed();

                    var right = 90 - wrong.Minutes + minutes;
                    corrected.Ticket.RegisteredMinutes.Should().Be(right);
                    corrected.Ledger.Account.BalanceMinutes.Should().Be(balance - 20 - right);
                    corrected.ReversingEntry.ReversedEntryNo.Should().Be(wrong.No);
                    UnreversedTimeEntries
                        .From([
                            .. scenario.Times,
                            corrected.ReversingEntry,
                            corrected.ReplacementEntry!,
                        ])
                        .Sum(t => t.Minutes)
                        .Should()
                        .Be(right);
                },
                iter: Runs
            );

    private static (Ticket Ticket, IReadOnlyList<TimeEntry> Times, HoursLedger Ledger) RegisterAll(
        Ticket ticket,
        int balance,
        IEnumerable<int> minutes
    )
    {
        var ledger = LedgerWith(balance);
        var times = new List<TimeEntry>();
        foreach (var worked in minutes)
        {
            var entry = TimeEntryFor(ticket, worked);
            var registered = Register(entry, ticket, HoursOf(ledger));
            (ticket, ledger) = (registered.Ticket, registered.Ledger);
            times.Add(entry);
        }

        return (ticket, times, ledger);
    }
}
