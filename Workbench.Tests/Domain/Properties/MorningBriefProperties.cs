using CsCheck;
using FluentAssertions;
using Workbench.Domain.Delivery;
using Workbench.Domain.Notifications.Briefs;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Properties;

public sealed class MorningBriefProperties
{
    private static readonly Gen<UrgentItem> Item = Gen.Select(
        Gen.Enum<UrgentKind>(),
        Gen.Int[1, 12],
        Gen.Int[0, 1_000],
        (kind, number, minutes) =>
            new UrgentItem(kind, number, "S", SampleData.Now.AddMinutes(minutes))
    );

    /// <summary>Nothing that is left out is more urgent than what is shown, and nothing is shown twice.</summary>
    [Fact]
    public void The_most_urgent_are_first() =>
        Item.Array[0, 30]
            .Sample(
                items =>
                {
                    var first = MorningBriefRules.First(items);
                    first.Should().HaveCountLessThanOrEqualTo(MorningBriefRules.MaxFirst);
                    first.Select(i => (i.IsEscalation, i.Number)).Should().OnlyHaveUniqueItems();
                    first.Select(i => i.Kind).Should().BeInAscendingOrder();
                    var shown = first.Select(i => (i.IsEscalation, i.Number)).ToHashSet();
                    var left = items.Where(i => !shown.Contains((i.IsEscalation, i.Number)));
                    var least = first.Select(i => i.Kind).LastOrDefault();
                    left.Should().NotContain(l => l.Kind < least);
                    if (first.Count < MorningBriefRules.MaxFirst)
                    {
                        left.Should().BeEmpty();
                    }
                },
                iter: TestSize.Choose(shortRun: 500, longRun: 5_000)
            );

    [Fact]
    public void The_day_since_is_a_working_day_before_today_on_which_the_person_was_here() =>
        Gen.Select(Gen.Int[0, 700], Gen.Int[1, 60].Array[0, 30])
            .Sample(
                (offset, away) =>
                {
                    var today = new DateOnly(2026, 1, 1).AddDays(offset);
                    var days = away.Select(d => today.AddDays(-d)).ToHashSet();
                    var since = MorningBriefRules.SinceDay(today, days.Contains);
                    since.Should().BeBefore(today);
                    WorkingCalendar.IsWorkingDay(since).Should().BeTrue();
                    for (var day = since.AddDays(1); day < today; day = day.AddDays(1))
                    {
                        (days.Contains(day) || !WorkingCalendar.IsWorkingDay(day))
                            .Should()
                            .BeTrue();
                    }
                },
                iter: TestSize.Choose(shortRun: 500, longRun: 5_000)
            );
}
