using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Delivery;

[Rule("D4")]
public sealed class PickUpTargetTests
{
    private static readonly DateTime First = Utc("2015-01-01 00:00");

    /// <summary>Times in UTC: across a weekend, over Christmas, over both clock changes, and raised on days off.</summary>
    [Theory]
    [InlineData("2026-11-02 08:00", "2026-11-04 08:00")]
    [InlineData("2026-11-05 15:30", "2026-11-09 15:30")]
    [InlineData("2026-12-23 09:00", "2026-12-29 09:00")]
    [InlineData("2026-12-30 09:00", "2027-01-05 09:00")]
    [InlineData("2027-01-05 09:00", "2027-01-08 09:00")]
    [InlineData("2026-06-18 09:00", "2026-06-23 09:00")]
    [InlineData("2026-03-27 09:00", "2026-03-31 08:00")]
    [InlineData("2026-10-23 09:00", "2026-10-27 10:00")]
    [InlineData("2026-03-29 00:30", "2026-03-31 22:00")]
    [InlineData("2026-10-25 00:30", "2026-10-27 23:00")]
    [InlineData("2026-11-07 12:00", "2026-11-10 23:00")]
    [InlineData("2026-12-24 12:00", "2026-12-29 23:00")]
    [ExampleTest("D4")]
    public void Due_at_the_same_local_time_two_working_days_later(string raised, string due)
    {
        var at = PickUpTarget.DueAt(Utc(raised));

        at.Should().Be(Utc(due));
        at.Kind.Should().Be(DateTimeKind.Utc);
    }

    [Fact]
    public void It_is_late_from_the_instant_after_its_due_time()
    {
        var raised = Utc("2026-11-02 08:00");
        var due = Utc("2026-11-04 08:00");

        PickUpTarget.IsLate(raised, null, due).Should().BeFalse();
        PickUpTarget.IsLate(raised, null, due.AddTicks(1)).Should().BeTrue();
        PickUpTarget.IsLate(raised, due, due.AddDays(30)).Should().BeFalse();
        PickUpTarget.IsLate(raised, due.AddTicks(1), due.AddDays(30)).Should().BeTrue();
    }

    [Fact]
    [PropertyTest("D4")]
    public void Always_within_a_working_day_and_at_least_two_days_on()
    {
        var random = new Random(4_002);
        for (var round = 0; round < 20_000; round++)
        {
            var raised = RandomInstant(random);

            var due = PickUpTarget.DueAt(raised);

            var date = StockholmTime.DateOf(due);
            WorkingCalendar.IsWorkingDay(date).Should().BeTrue("raised at {0:O}", raised);
            date.Should()
                .BeOnOrAfter(StockholmTime.DateOf(raised).AddDays(PickUpTarget.WorkingDays));
        }
    }

    [Fact]
    public void A_later_escalation_is_never_due_earlier()
    {
        var random = new Random(4_003);
        for (var round = 0; round < 20_000; round++)
        {
            var raised = RandomInstant(random);
            var later = raised.AddSeconds(random.Next(3 * 86_400));

            PickUpTarget
                .DueAt(later)
                .Should()
                .BeOnOrAfter(PickUpTarget.DueAt(raised), "{0:O} and {1:O}", raised, later);
        }
    }

    private static DateTime RandomInstant(Random random) =>
        First.AddSeconds(random.Next(36 * 365) * 86_400L + random.Next(86_400));
}
