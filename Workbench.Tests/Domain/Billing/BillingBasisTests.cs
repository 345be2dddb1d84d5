using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Billing;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Billing;

public sealed class BillingBasisTests
{
    private static readonly BillingMonth June = BillingMonth.Parse("2026-06")!.Value;

    private static readonly Ticket AtRate = SampleTicket with
    {
        Funding = FundingMode.HourlyRate,
        HourlyRateOre = 109_000,
        NextTimeEntryNo = 3,
    };

    private static readonly BillableFacts Nothing = new(
        [],
        [],
        new HashSet<(int, int)>(),
        [],
        [],
        new Dictionary<int, ServiceAgreement>()
    );

    [Fact]
    [Rule("T2")]
    [Rule("F6")]
    public void Each_time_entry_is_a_line_that_is_rounded_once()
    {
        var facts = WithTimes(Entry(1, 50), Entry(2, 95));

        Due(facts)
            .Select(l => (l.Id, l.Minutes, l.AmountOre, l.IsCorrection))
            .Should()
            .Equal(("T412-1/1", 50, 90_833, false), ("T412-2/1", 95, 172_583, false));
    }

    [Fact]
    public void What_is_handed_over_is_not_due_again()
    {
        var facts = WithTimes(Entry(1, 50));

        Due(facts, Standing(Due(facts))).Should().BeEmpty();
    }

    [Fact]
    [Rule("K7")]
    public void A_correction_after_the_hand_over_is_a_credit_and_a_new_line()
    {
        var before = Due(WithTimes(Entry(1, 50)));
        var corrected = WithTimes(
            Entry(1, 50),
            Entry(2, -50) with
            {
                ReversedEntryNo = 1,
            },
            Entry(3, 95)
        );

        Due(corrected, Standing(before))
            .Select(l => (l.Id, l.Minutes, l.AmountOre, l.IsCorrection))
            .Should()
            .Equal(("T412-1/2", -50, -90_833, true), ("T412-3/1", 95, 172_583, false));
    }

    [Fact]
    public void A_correction_before_the_hand_over_is_no_line_of_its_own() =>
        Due(WithTimes(Entry(1, 50), Entry(2, -50) with { ReversedEntryNo = 1 }, Entry(3, 95)))
            .Should()
            .ContainSingle()
            .Which.Id.Should()
            .Be("T412-3/1");

    [Fact]
    [Rule("B4")]
    public void Time_that_is_charged_less_after_the_hand_over_is_credited_by_the_difference()
    {
        var before = Due(WithTimes(Entry(1, 95)));
        var handedOver = Standing(before);
        var waived = Facts(
            AtRate with
            {
                WaivedThroughEntryNo = 1,
            },
            Entry(1, 95) with
            {
                MinutesOverFourHours = 45,
            }
        );

        var line = Due(waived, handedOver).Should().ContainSingle().Subject;

        // 50 min are 908.33, and 95 min were 1 725.83.
        (line.Minutes, line.AmountOre, line.IsCorrection)
            .Should()
            .Be((-45, -81_750, true));
        Due(waived, [.. handedOver, .. Standing([line])]).Should().BeEmpty();
    }

    [Fact]
    [Rule("A4")]
    public void A_card_is_a_line_and_its_cancellation_a_credit()
    {
        var card = new RefillCard(1, 2, Day("2026-06-10"), 10, 10, 981_000);
        var before = Due(Nothing with { Cards = [card] });

        before
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<BillingLine>(l =>
                l.Id == "C1-2/1" && l.AmountOre == 981_000 && l.Kind == BillingSourceKind.RefillCard
            );
        Due(
                Nothing with
                {
                    Cards = [card],
                    CancelledCards = new HashSet<(int, int)> { (1, 2) },
                },
                Standing(before)
            )
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<BillingLine>(l => l.Id == "C1-2/2" && l.AmountOre == -981_000 && l.IsCorrection);
    }

    [Fact]
    [Rule("A11")]
    public void An_upgrade_is_a_line_and_a_change_at_the_next_reset_is_none()
    {
        var upgrade = new PackageChange(
            1,
            1,
            Day("2026-06-10"),
            "Bas",
            "Plus",
            Day("2026-06-10"),
            298,
            297_534,
            Now
        );
        var later = upgrade with { No = 2, EffectiveOn = Day("2027-03-01"), PriceOre = 0 };

        Due(Nothing with { PackageChanges = [upgrade, later] })
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<BillingLine>(l => l.Id == "U1-1/1" && l.AmountOre == 297_534);
    }

    [Fact]
    [Rule("S1")]
    public void Only_the_settlement_in_force_is_owed_and_one_that_was_undone_is_credited()
    {
        var first = Settlement("2026-06-20", 359_700, Now);
        var second = Settlement("2026-06-25", 200_000, Now.AddDays(1));
        var ended = SampleAgreement with { LastDay = first.LastDay, NextDueOn = null };
        var before = Due(WithSettlements(ended, first));
        before.Should().ContainSingle().Which.AmountOre.Should().Be(359_700);

        var undone = Due(
            WithSettlements(ended with { LastDay = null, NextDueOn = Day("2027-03-01") }, first),
            Standing(before)
        );
        undone.Should().ContainSingle().Which.AmountOre.Should().Be(-359_700);

        Due(
                WithSettlements(ended with { LastDay = second.LastDay }, first, second),
                Standing(before)
            )
            .Select(l => l.AmountOre)
            .Should()
            .BeEquivalentTo([-359_700L, 200_000L]);
    }

    [Fact]
    public void What_comes_late_belongs_to_the_next_month_that_is_not_locked()
    {
        var facts = WithTimes(Entry(1, 50));
        var locks = MonthLocks.From([Locked(June), Locked(June.Next)]);

        Due(facts, [], June, locks).Should().BeEmpty();
        Due(facts, [], June.Next, locks).Should().BeEmpty();
        Due(facts, [], June.Next.Next, locks).Should().ContainSingle();
        locks.DaysOf(June.Next.Next).Should().Be((Day("2026-06-01"), Day("2026-08-31")));
    }

    [Fact]
    public void What_was_undone_is_due_again_under_a_new_number()
    {
        var facts = WithTimes(Entry(1, 50));
        var undone = Due(facts).Select(l => new HandedOverLine(l, IsStanding: false));

        Due(facts, [.. undone])
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<BillingLine>(l => l.Id == "T412-1/2" && !l.IsCorrection);
    }

    [Fact]
    public void What_is_older_than_the_first_month_is_left_out_unless_it_was_handed_over()
    {
        var facts = WithTimes(Entry(1, 50));
        var first = Day("2026-07-01");

        BillingBasis.Calculate(June, facts.Items(), [], MonthLocks.None, first).Should().BeEmpty();
        BillingBasis
            .Calculate(June, [], Standing(Due(facts)), MonthLocks.None, first)
            .Should()
            .ContainSingle()
            .Which.AmountOre.Should()
            .Be(-90_833);
    }

    private static IReadOnlyList<BillingLine> Due(
        BillableFacts facts,
        IReadOnlyList<HandedOverLine>? handedOver = null,
        BillingMonth? month = null,
        MonthLocks? locks = null
    ) =>
        BillingBasis.Calculate(
            month ?? June,
            facts.Items(),
            handedOver ?? [],
            locks ?? MonthLocks.None,
            firstDay: null
        );

    private static IReadOnlyList<HandedOverLine> Standing(IEnumerable<BillingLine> lines) =>
        [.. lines.Select(l => new HandedOverLine(l with { HandOverNo = 1 }, IsStanding: true))];

    private static MonthLockChange Locked(BillingMonth month) =>
        new(month, 1, IsLocked: true, "", Now, Anna.Id, Anna.Name);

    private static TimeEntry Entry(int no, int minutes) =>
        TimeEntryFor(AtRate with { NextTimeEntryNo = no }, minutes, "2026-06-10");

    private static BillableFacts WithTimes(params TimeEntry[] times) => Facts(AtRate, times);

    private static BillableFacts Facts(Ticket ticket, params TimeEntry[] times) =>
        Nothing with
        {
            Tickets = [new(ticket, times, [])],
        };

    private static BillableFacts WithSettlements(
        ServiceAgreement agreement,
        params Settlement[] settlements
    ) =>
        Nothing with
        {
            Settlements = settlements,
            Agreements = new Dictionary<int, ServiceAgreement> { [1] = agreement },
        };

    private static Settlement Settlement(string lastDay, long owed, DateTime at) =>
        new(
            1,
            Day(lastDay),
            Day("2026-03-01"),
            Day("2027-03-01"),
            1,
            365,
            600,
            0,
            0,
            198,
            109_000,
            owed,
            0,
            at
        );
}
