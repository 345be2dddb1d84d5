using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Notices;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Notices;

public sealed class NotificationRulesTests
{
    private static readonly NotificationFacts NoFacts = new([], [], null, []);

    [Fact]
    public void Where_nothing_happened_there_is_nothing_to_tell() =>
        NotificationRules.Create(NoFacts, Now).Should().BeEmpty();

    [Fact]
    public void Each_thing_that_a_customer_said_is_a_notice_of_its_own()
    {
        var facts = NoFacts with { CustomerMessages = [CreateMessage(3, hoursAgo: 2), CreateMessage(5, hoursAgo: 1)] };

        NotificationRules
            .Create(facts, Now)
            .Select(n => (n.Kind, n.Number, n.Subject, n.Detail, n.Key))
            .Should()
            .Equal(
                (NotificationKind.CustomerMessage, 412, "Banner", "Eva", "said/412/5"),
                (NotificationKind.CustomerMessage, 412, "Banner", "Eva", "said/412/3")
            );
    }

    [Fact]
    public void An_answer_that_concerns_somebody_in_two_ways_is_told_once() =>
        NotificationRules
            .Create(NoFacts with { CustomerMessages = [CreateMessage(3, 2), CreateMessage(3, 2)] }, Now)
            .Should()
            .ContainSingle();

    [Fact]
    public void What_is_older_than_thirty_days_is_left_out_and_what_is_to_come_too()
    {
        var facts = NoFacts with { CustomerMessages = [CreateMessage(1, 30 * 24), CreateMessage(2, 30 * 24 - 1), CreateMessage(3, -1)] };

        NotificationRules.Create(facts, Now).Select(n => n.Key).Should().Equal("said/412/2");
    }

    [Theory]
    [Rule("B3")]
    [InlineData(ProductReportState.Shipped, NotificationKind.ReportShipped)]
    [InlineData(ProductReportState.Declined, NotificationKind.ReportDeclined)]
    public void A_report_that_is_decided_names_the_persons_tickets_on_it(
        ProductReportState state,
        NotificationKind kind
    )
    {
        var report = new ProductReport(
            12,
            BugClass.CommonSystemBug,
            "Totals",
            Now.AddDays(-40),
            7,
            "Anna",
            state,
            "25.1",
            Now.AddHours(-1),
            ""
        );

        var notification = NotificationRules
            .Create(NoFacts with { Reports = [new(report, [410, 415])] }, Now)
            .Single();

        (notification.Kind, notification.Number, notification.Detail, notification.Key)
            .Should()
            .Be((kind, 12, "25.1", "report/12"));
        notification.TicketNumbers.Should().Equal(410, 415);
    }

    [Fact]
    [Rule("K10")]
    public void A_timer_is_told_of_once_it_is_forgotten_and_by_its_start()
    {
        var timer = new RunningTimer(7, 412, Now);
        var facts = NoFacts with { Timer = new(timer, "Banner") };

        NotificationRules.Create(facts, timer.ForgottenAt.AddMilliseconds(-1)).Should().BeEmpty();
        var notification = NotificationRules.Create(facts, timer.ForgottenAt).Single();

        (notification.Kind, notification.Number, notification.RelatedAt)
            .Should()
            .Be((NotificationKind.TimerForgotten, 412, Now));
        var other = NoFacts with
        {
            Timer = new(timer with { StartedAt = Now.AddDays(1) }, "Banner"),
        };
        NotificationRules.Create(other, Now.AddDays(3)).Single().Key.Should().NotBe(notification.Key);
    }

    /// <summary>Deadline and the instant from which it is close, in Stockholm's summer.</summary>
    [Theory]
    [Rule("D1")]
    [InlineData("2026-06-11 09:12", "2026-06-10 05:00")]
    [InlineData("2026-06-15 09:12", "2026-06-12 05:00")]
    [InlineData("2026-06-14 09:12", "2026-06-12 05:00")]
    [InlineData("2026-06-22 09:12", "2026-06-18 05:00")]
    [InlineData("2026-06-10 22:30", "2026-06-10 05:00")]
    public void A_target_is_close_from_the_beginning_of_the_last_working_day_before_it(
        string deadline,
        string from
    )
    {
        var held = WithDeadline(Utc(deadline));

        NotificationRules.ReminderStartsAt(Utc(deadline)).Should().Be(Utc(from));
        QuietHours.IsQuiet(Utc(from)).Should().BeFalse();
        NotificationRules.Create(held, Utc(from).AddMilliseconds(-1)).Should().BeEmpty();
        NotificationRules.Create(held, Utc(from)).Single().RelatedAt.Should().Be(Utc(deadline));
        NotificationRules.Create(held, Utc(deadline).AddDays(1)).Should().ContainSingle("it was missed");
    }

    [Fact]
    public void A_target_that_stands_still_and_one_that_was_missed_before_are_no_news()
    {
        var deadline = Utc("2026-06-11 09:12");

        NotificationRules.Create(WithDeadline(deadline, isPaused: true), deadline.AddHours(-1)).Should().BeEmpty();
        NotificationRules
            .Create(WithDeadline(deadline, since: deadline), deadline.AddHours(1))
            .Should()
            .BeEmpty("it came into their hands late");
    }

    [Fact]
    public void A_target_that_a_wait_moved_to_another_day_is_told_anew()
    {
        var first = NotificationRules.Create(WithDeadline(Utc("2026-06-11 09:12")), Utc("2026-06-11 08:00")).Single();
        var sameDay = NotificationRules
            .Create(WithDeadline(Utc("2026-06-11 11:00")), Utc("2026-06-11 08:00"))
            .Single();
        var moved = NotificationRules.Create(WithDeadline(Utc("2026-06-16 09:12")), Utc("2026-06-16 08:00")).Single();

        sameDay.Key.Should().Be(first.Key);
        moved.Key.Should().NotBe(first.Key);
    }

    private static CustomerMessage CreateMessage(int no, int hoursAgo) =>
        new(412, "Banner", no, "Eva", Now.AddHours(-hoursAgo), IsKnown: false);

    private static NotificationFacts WithDeadline(
        DateTime deadline,
        bool isPaused = false,
        DateTime? since = null
    ) =>
        NoFacts with
        {
            TicketDeadlines = [new(412, "Banner", deadline, isPaused, since ?? Now.AddDays(-9))],
        };
}
