using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Billing;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Billing;

public sealed class BillingHandOverTests
{
    /// <summary>The month of <see cref="Now"/>.</summary>
    private static readonly BillingMonth June = BillingMonth.Parse("2026-06")!.Value;

    private static readonly BillingLine Line = new(
        "T412-1",
        1,
        0,
        BillingSourceKind.HourlyRate,
        IsCorrection: false,
        1,
        412,
        Day("2026-06-01"),
        50,
        90_833
    );

    [Fact]
    public void Lines_are_handed_over_with_their_sum()
    {
        var result = HandOver([Line, Line with { SourceKey = "T412-2" }]).ShouldSucceed();

        result.HandOver.Should().Be(new BillingHandOver(3, June, 2, 181_666, Now, 7, "Anna"));
        result.Lines.Should().OnlyContain(l => l.HandOverNo == 3);
    }

    [Fact]
    public void Another_sum_than_the_confirmed_one_is_refused_with_the_sum_of_now() =>
        HandOver([Line], new(1, 90_000))
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.BillingBasisChanged, 1, new Money(90_833)));

    [Fact]
    public void Nothing_a_locked_month_and_a_month_to_come_are_refused()
    {
        HandOver([]).ShouldBeRefused().Code.Should().Be(RefusalCode.NothingToHandOver);
        HandOver([Line], locks: MonthLocks.From([Lock(June)]))
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.BillingMonthLocked);
        HandOver([Line], month: June.Next)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.BillingMonthNotBegun);
    }

    [Fact]
    public void It_is_undone_once_with_a_reason_and_not_before_its_correction()
    {
        var handOver = HandOver([Line]).ShouldSucceed().HandOver;
        var undo = Undo(handOver).ShouldSucceed();

        undo.Reason.Should().Be("Wrong customer");
        Undo(handOver, reason: " ").ShouldBeRefused().Code.Should().Be(RefusalCode.TextMissing);
        Undo(handOver, before: undo).ShouldBeRefused().Code.Should().Be(RefusalCode.HandOverUndone);
        Undo(handOver, correctedBy: 4)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.HandOverCorrected, 3, 4));
        Undo(handOver, locks: MonthLocks.From([Lock(June)]))
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.BillingMonthLocked);
    }

    [Theory]
    [InlineData("2026-06-20 10:00", "2026-06-20")]
    [InlineData("2026-06-30 21:30", "2026-06-30")]
    [InlineData("2026-07-03 10:00", "2026-06-30")]
    public void It_is_booked_in_its_month(string handedOverAt, string bookedOn) =>
        new BillingHandOver(1, June, 1, 1, Utc(handedOverAt), 7, "Anna")
            .BookedOn.Should()
            .Be(Day(bookedOn));

    [Fact]
    public void A_month_is_locked_once_and_unlocked_with_a_reason()
    {
        var locked = MonthLockChange.Lock(June, [], Anna, Now).ShouldSucceed();
        var unlocked = MonthLockChange
            .Unlock(June, [locked], "A card is missing", Anna, Now)
            .ShouldSucceed();

        MonthLocks.From([locked]).IsLocked(June).Should().BeTrue();
        MonthLocks.From([locked, unlocked]).IsLocked(June).Should().BeFalse();
        MonthLockChange
            .Lock(June, [locked], Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.BillingMonthLocked);
        MonthLockChange
            .Lock(June.Next, [], Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.BillingMonthNotBegun);
        MonthLockChange
            .Unlock(June, [], "Why", Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.BillingMonthNotLocked);
        MonthLockChange
            .Unlock(June, [locked], "", Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);
    }

    [Theory]
    [InlineData(90_833, 25, 22_708)]
    [InlineData(-90_833, 25, -22_708)]
    [InlineData(2, 25, 1)]
    [InlineData(100, 0, 0)]
    public void Vat_is_rounded_once_per_voucher(long ore, int percent, long vat)
    {
        var voucher = Voucher
            .From([Line with { AmountOre = ore }], percent)
            .Should()
            .ContainSingle()
            .Subject;

        (voucher.Net.Ore, voucher.Vat.Ore, voucher.Gross.Ore).Should().Be((ore, vat, ore + vat));
    }

    private static Result<BillingHandOverResult> HandOver(
        IReadOnlyList<BillingLine> due,
        BillingTotal? agreed = null,
        MonthLocks? locks = null,
        BillingMonth? month = null
    ) =>
        BillingHandOverResult.Apply(
            month ?? June,
            due,
            agreed,
            locks ?? MonthLocks.None,
            3,
            Anna,
            Now
        );

    private static Result<BillingHandOverUndo> Undo(
        BillingHandOver handOver,
        BillingHandOverUndo? before = null,
        int? correctedBy = null,
        MonthLocks? locks = null,
        string reason = " Wrong customer "
    ) =>
        BillingHandOverUndo.Create(
            handOver,
            before,
            correctedBy,
            locks ?? MonthLocks.None,
            reason,
            Anna,
            Now
        );

    private static MonthLockChange Lock(BillingMonth month) =>
        new(month, 1, IsLocked: true, "", Now, Anna.Id, Anna.Name);
}
