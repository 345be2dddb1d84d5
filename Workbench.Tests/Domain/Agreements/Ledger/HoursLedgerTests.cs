using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Ledger;

public sealed class HoursLedgerTests
{
    private static readonly HoursLedger WithCard = LedgerWith(60)
        .Grant(
            HoursSourceKind.RefillCard,
            new(300),
            SampleAgreement.Anchor,
            Day("2026-05-01"),
            Day("2028-03-01"),
            Now
        );

    [Fact]
    [Rule("A7")]
    public void One_draw_over_two_sources_posts_one_entry_for_each()
    {
        var (after, drawn) = WithCard.Draw(new(100), DrawForWork("2026-06-01"), Now);

        drawn.Value.Should().Be(100);
        after
            .NewEntries.Skip(2)
            .Select(e => (e.No, e.Kind, e.SourceNo, e.Minutes, e.TicketNumber, e.TimeEntryNo))
            .Should()
            .Equal(
                (3, LedgerEntryKind.Draw, 1, 60, 412, 1),
                (4, LedgerEntryKind.Draw, 2, 40, 412, 1)
            );
        after.Account.BalanceMinutes.Should().Be(260);
    }

    [Theory]
    [InlineData("2026-04-30", 60)]
    [InlineData("2026-05-01", 100)]
    [InlineData("2026-05-02", 100)]
    [Rule("A7")]
    public void A_draw_uses_only_what_was_granted_by_the_work_date(string on, int drawn) =>
        WithCard.Draw(new(100), DrawForWork(on), Now).Drawn.Value.Should().Be(drawn);

    [Theory]
    [InlineData(359, 359, 1)]
    [InlineData(360, 360, 0)]
    [InlineData(361, 360, 0)]
    [Rule("A9")]
    [ExampleTest("A9")]
    public void Time_without_hours_is_left_over_and_no_source_goes_below_zero(
        int wanted,
        int drawn,
        int balance
    )
    {
        var (after, found) = WithCard.Draw(new(wanted), DrawForWork("2026-06-01"), Now);

        found.Value.Should().Be(drawn);
        after.Account.BalanceMinutes.Should().Be(balance);
        after.Sources.Should().OnlyContain(s => s.RemainingMinutes >= 0);
    }

    [Fact]
    [Rule("A9")]
    public void An_empty_source_gets_no_entry()
    {
        var (emptied, _) = WithCard.Draw(new(60), DrawForWork("2026-06-01"), Now);

        var (after, _) = emptied.Draw(new(10), DrawForWork("2026-06-02", 2), Now);

        after.NewEntries[^1].SourceNo.Should().Be(2);
        after.NewEntries.Should().OnlyContain(e => e.Minutes > 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_wanted_posts_nothing(int wanted)
    {
        var (after, drawn) = WithCard.Draw(new(wanted), DrawForWork("2026-06-01"), Now);

        drawn.Value.Should().Be(0);
        after.Should().Be(WithCard);
    }

    [Fact]
    [Rule("A8")]
    [ExampleTest("A8")]
    public void A_reversal_names_the_draw_and_gives_its_minutes_back_to_the_source()
    {
        var (drawn, _) = WithCard.Draw(new(45), DrawForWork("2026-06-01"), Now);
        var draw = drawn.NewEntries[^1];

        var after = drawn.Reverse(draw, false, Day("2026-06-03"), Now).ShouldSucceed();

        after
            .NewEntries[^1]
            .Should()
            .Be(
                draw with
                {
                    No = draw.No + 1,
                    Kind = LedgerEntryKind.Reverse,
                    Date = Day("2026-06-03"),
                    ReversedEntryNo = draw.No,
                }
            );
        after.NewEntries.Should().StartWith(drawn.NewEntries);
        after.Sources.Should().BeEquivalentTo(WithCard.Sources);
        after.Account.BalanceMinutes.Should().Be(360);
    }

    [Fact]
    [Rule("A8")]
    public void A_draw_is_reversed_once_only()
    {
        var (drawn, _) = WithCard.Draw(new(45), DrawForWork("2026-06-01"), Now);
        var draw = drawn.NewEntries[^1];
        var once = drawn.Reverse(draw, false, Day("2026-06-03"), Now).ShouldSucceed();

        once.Reverse(draw, false, Day("2026-06-03"), Now)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.AlreadyReversed, draw.No));
        drawn
            .Reverse(draw, true, Day("2026-06-03"), Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.AlreadyReversed);
    }

    [Fact]
    [Rule("A4")]
    [Rule("A10")]
    [ExampleTest("A10")]
    public void Worked_example_13_a_card_cancelled_undrawn()
    {
        var bought = RefillCardPurchase
            .Apply(
                10,
                Day("2026-06-01"),
                SampleAgreement,
                EmptyLedger,
                AgreementPolicy.Default,
                Now
            )
            .ShouldSucceed()
            .Ledger;

        var after = bought.Cancel(bought.NewEntries[^1], Day("2026-06-02"), Now).ShouldSucceed();

        after.Sources[^1].GrantedMinutes.Should().Be(600);
        after.Sources[^1].RemainingMinutes.Should().Be(0);
        after.Account.BalanceMinutes.Should().Be(0);
        var entry = after.NewEntries[^1];
        (entry.Kind, entry.Minutes, entry.ReversedEntryNo)
            .Should()
            .Be((LedgerEntryKind.Cancel, 600, 1));
    }

    [Fact]
    [Rule("A4")]
    public void A_card_with_a_single_minute_drawn_cannot_be_cancelled()
    {
        var (drawn, _) = WithCard.Draw(new(61), DrawForWork("2026-06-01"), Now);

        var refused = drawn
            .Cancel(WithCard.NewEntries[^1], Day("2026-06-02"), Now)
            .ShouldBeRefused();

        refused
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.CardAlreadyUsed, new Minutes(1)));
    }

    [Fact]
    [Rule("A4")]
    public void A_card_whose_draws_are_all_reversed_can_be_cancelled()
    {
        var (drawn, _) = WithCard.Draw(new(61), DrawForWork("2026-06-01"), Now);
        var reversed = drawn
            .Reverse(drawn.NewEntries[^1], false, Day("2026-06-02"), Now)
            .ShouldSucceed();

        var after = reversed
            .Cancel(WithCard.NewEntries[^1], Day("2026-06-02"), Now)
            .ShouldSucceed();

        after.Account.BalanceMinutes.Should().Be(0);
    }

    [Fact]
    [Rule("A8")]
    public void A_cancelled_card_is_not_cancelled_again()
    {
        var grant = WithCard.NewEntries[^1];
        var once = WithCard.Cancel(grant, Day("2026-06-02"), Now).ShouldSucceed();

        once.Cancel(grant, Day("2026-06-02"), Now)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.AlreadyReversed, grant.No));
    }

    [Fact]
    public void A_negative_grant_throws()
    {
        var grant = () => LedgerWith(-1);

        grant.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    [Rule("A9")]
    public void A_forged_entry_cannot_take_a_source_below_zero()
    {
        var forged = WithCard.NewEntries[0] with { Minutes = 60, SourceNo = 1 };
        var emptied = WithCard with
        {
            Sources = WithCard.Sources.SetItem(
                0,
                WithCard.Sources[0] with
                {
                    RemainingMinutes = 0,
                }
            ),
        };

        emptied
            .Cancel(forged, Day("2026-06-02"), Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.CardAlreadyUsed);
    }
}
