using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Delivery;

public sealed class DeliveryTargetTests
{
    /// <summary>
    /// Submitted at 09:00 local time: in summer, before the spring clock change, before the autumn clock change.
    /// </summary>
    [Theory]
    [InlineData("2026-06-01 07:00", "2026-06-08 07:00", "2026-06-15 07:00")]
    [InlineData("2026-03-25 08:00", "2026-04-01 07:00", "2026-04-08 07:00")]
    [InlineData("2026-10-20 07:00", "2026-10-27 08:00", "2026-11-03 08:00")]
    [Rule("D1")]
    [ExampleTest("D1")]
    public void Bounds_fall_after_7_and_14_days_at_the_same_local_time_to_the_second(
        string submitted,
        string sevenDays,
        string fourteenDays
    )
    {
        var (from, seven, fourteen) = (Utc(submitted), Utc(sevenDays), Utc(fourteenDays));

        StatusAt(from, from).Should().Be(TargetStatus.OnTrack);
        StatusAt(from, seven.AddSeconds(-1)).Should().Be(TargetStatus.OnTrack);
        StatusAt(from, seven).Should().Be(TargetStatus.OnTrack);
        StatusAt(from, seven.AddSeconds(1)).Should().Be(TargetStatus.Due);
        StatusAt(from, fourteen.AddSeconds(-1)).Should().Be(TargetStatus.Due);
        StatusAt(from, fourteen).Should().Be(TargetStatus.Due);
        StatusAt(from, fourteen.AddSeconds(1)).Should().Be(TargetStatus.Late);
        DeliveryTarget.Calculate(from, 0, null, true, seven).Deadline.Should().Be(fourteen);
    }

    [Fact]
    [Rule("D2")]
    [ExampleTest("D2")]
    public void Worked_example_10_waiting_for_the_customer_does_not_count()
    {
        var ticket = SampleTicket with { State = TicketState.New };
        var asked = TicketTransition
            .Create(
                TicketState.AwaitingCustomer,
                TicketChangeKind.Triaged,
                ticket,
                Anna,
                Now.AddDays(1)
            )
            .ShouldSucceed()
            .Ticket;
        var answered = TicketTransition
            .Create(TicketState.New, TicketChangeKind.Triaged, asked, Anna, Now.AddDays(4))
            .ShouldSucceed()
            .Ticket;

        var target = DeliveryTarget.Calculate(answered, pauseWhileWaiting: true, Now.AddDays(9));

        target.Age.Should().Be(TimeSpan.FromDays(9));
        target.CountedAge.Should().Be(TimeSpan.FromDays(6));
        target.Status.Should().Be(TargetStatus.OnTrack);
        target.Deadline.Should().Be(Now.AddDays(17));
    }

    [Fact]
    [Rule("D2")]
    public void An_open_wait_counts_as_a_pause_until_now()
    {
        var target = DeliveryTarget.Calculate(Now, 86_400, Now.AddDays(3), true, Now.AddDays(10));

        target.CountedAge.Should().Be(TimeSpan.FromDays(2));
        target.Deadline.Should().Be(Now.AddDays(14 + 8));
    }

    [Fact]
    [Rule("D2")]
    public void A_setting_lets_waiting_time_count()
    {
        var target = DeliveryTarget.Calculate(Now, 86_400, Now.AddDays(3), false, Now.AddDays(10));

        target.CountedAge.Should().Be(target.Age).And.Be(TimeSpan.FromDays(10));
        target.Status.Should().Be(TargetStatus.Due);
        target.Deadline.Should().Be(Now.AddDays(14));
    }

    private static TargetStatus StatusAt(DateTime submitted, DateTime now) =>
        DeliveryTarget.Calculate(submitted, 0, null, true, now).Status;

    [Theory]
    [InlineData(7, TargetStatus.OnTrack)]
    [InlineData(12, TargetStatus.OnTrack)]
    [InlineData(13, TargetStatus.Due)]
    [InlineData(19, TargetStatus.Due)]
    [InlineData(20, TargetStatus.Late)]
    [Rule("D3")]
    public void A_busy_period_extends_both_bounds(int days, TargetStatus status)
    {
        var target = DeliveryTarget.Calculate(SampleTicket, true, Now.AddDays(days), extraDays: 5);

        target.Status.Should().Be(status);
        target.Deadline.Should().Be(Now.AddDays(19));
    }

    [Fact]
    [Rule("D1")]
    [Rule("D3")]
    public void Shown_days_never_contradict_the_status()
    {
        var random = new Random(20261128);
        for (var i = 0; i < 20_000; i++)
        {
            var from = Utc("2026-01-01 00:00").AddMinutes(random.Next(365 * 1440));
            var extra = random.Next(3) == 0 ? random.Next(1, 20) : 0;
            var bound = random.Next(2) == 0 ? 7 : 14;
            var now = from.AddDays(bound + extra).AddMinutes(random.Next(-3_000, 3_000));
            var paused = random.Next(2) == 0 ? 0 : random.Next(3) * 86_400L;

            var target = DeliveryTarget.Calculate(from, paused, null, true, now, extra);

            target
                .Status.Should()
                .Be(
                    target.CountedDays > 14 + extra ? TargetStatus.Late
                    : target.CountedDays > 7 + extra ? TargetStatus.Due
                    : TargetStatus.OnTrack
                );
            target.DaysLate.Should().Be(Math.Max(0, target.CountedDays - 14 - extra));
            target.AgeDays.Should().BeGreaterThanOrEqualTo(target.CountedDays);
            Math.Abs(target.CountedAge.TotalDays - target.CountedDays).Should().BeLessThan(1.05);
        }
    }

    [Theory]
    [InlineData(14, 0, 14, 0)]
    [InlineData(14, 5, 15, 1)]
    [InlineData(15, 5, 15, 1)]
    [InlineData(16, 0, 16, 2)]
    [InlineData(6, 600, 6, 0)]
    [Rule("D1")]
    public void Over_14_days_shows_as_15(int days, int minutes, int shown, int late)
    {
        var target = DeliveryTarget.Calculate(
            Now,
            0,
            null,
            true,
            Now.AddDays(days).AddMinutes(minutes)
        );

        (target.AgeDays, target.CountedDays, target.DaysLate).Should().Be((shown, shown, late));
    }

    [Fact]
    [Rule("K9")]
    public void A_reopened_ticket_has_a_new_target()
    {
        var reopened = SampleTicket with { Cycle = 2, ReopenedAt = Now.AddDays(20) };

        var target = DeliveryTarget.Calculate(reopened, true, Now.AddDays(22));

        (target.Age, target.Status).Should().Be((TimeSpan.FromDays(2), TargetStatus.OnTrack));
        target.Deadline.Should().Be(Now.AddDays(34));
    }
}
