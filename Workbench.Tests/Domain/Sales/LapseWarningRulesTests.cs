using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Sales;

[Rule("N7")]
public sealed class LapseWarningRulesTests
{
    private static readonly DateOnly Lapse = Day("2027-03-01");

    [Theory]
    [ExampleTest("N7")]
    [InlineData("2026-12-30", null)] // 61 days before
    [InlineData("2026-12-31", 60)]
    [InlineData("2027-01-29", 60)] // 31 days before
    [InlineData("2027-01-30", 30)]
    [InlineData("2027-02-21", 30)] // 8 days before
    [InlineData("2027-02-22", 7)]
    [InlineData("2027-02-28", 7)]
    public void The_shortest_threshold_that_is_reached_counts(string today, int? days) =>
        LapseWarningRules.ThresholdReached(Lapse, Day(today)).Should().Be(days);

    [Theory]
    [InlineData(60, "2027-01-30")]
    [InlineData(30, "2027-02-22")]
    [InlineData(7, "2027-03-01")]
    public void The_next_warning_is_due_at_the_next_threshold(int threshold, string next) =>
        LapseWarningRules.NextWarningOn(Lapse, threshold).Should().Be(Day(next));

    [Fact]
    [PropertyTest("N7")]
    public void Each_threshold_of_a_term_is_due_once_and_again_after_a_purchase()
    {
        var random = new Random(20261129);
        for (var i = 0; i < 300; i++)
        {
            var source = 1;
            var warnings = new List<LapseWarning>();
            var warnedOn = new List<(int Threshold, int Source)>();
            for (var today = Lapse.AddDays(-80); today < Lapse; today = today.AddDays(1))
            {
                if (random.Next(25) == 0)
                {
                    source++;
                }

                // Somebody looks at the list on some days only.
                if (
                    random.Next(3) != 0
                    || LapseWarningRules.ThresholdReached(Lapse, today) is not { } threshold
                    || warnings.Any(w => LapseWarningRules.IsRecorded(w, Lapse, threshold, source))
                )
                {
                    continue;
                }

                warnings.Add(new(Lapse, threshold, source));
                warnedOn.Add((threshold, source));
            }

            warnedOn.Should().OnlyHaveUniqueItems("each is warned of once");
            warnedOn.Should().BeInAscendingOrder(w => w.Source);
            warnedOn
                .Where(w => w.Source == source)
                .Select(w => w.Threshold)
                .Should()
                .BeInDescendingOrder()
                .And.BeSubsetOf(LapseWarningRules.ThresholdDays);
        }
    }

    [Fact]
    public void A_warning_of_another_term_does_not_count() =>
        LapseWarningRules
            .IsRecorded(new(Lapse.AddYears(-1), 7, 3), Lapse, 60, 3)
            .Should()
            .BeFalse();

    [Fact]
    public void A_reminder_must_be_ahead_and_within_a_year()
    {
        RefusalCode? Code(string day) =>
            SalesFollowUp
                .Contact(
                    new(SalesTaskKind.NoAgreement, 1, null),
                    1,
                    ContactChannel.Phone,
                    "",
                    Day(day),
                    Anna,
                    Now
                )
                .Match(_ => (RefusalCode?)null, r => r.Code);

        Code("2026-06-01").Should().Be(RefusalCode.ReminderDateOutOfRange, "it is today");
        Code("2026-06-02").Should().BeNull();
        Code("2027-06-02").Should().BeNull();
        Code("2027-06-03").Should().Be(RefusalCode.ReminderDateOutOfRange);
    }

    [Fact]
    public void A_task_is_put_off_with_a_reason_only() =>
        SalesFollowUp
            .Snooze(new(SalesTaskKind.NotLaunched, 1, null), 1, " ", Day("2026-07-01"), Anna, Now)
            .Match(_ => (RefusalCode?)null, r => r.Code)
            .Should()
            .Be(RefusalCode.TextMissing);
}
