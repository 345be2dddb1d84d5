using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Bugs;
using Workbench.Domain.Notifications;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Notifications;

public sealed class NotificationRulesTests
{
    private static readonly NotificationFacts NoFacts = new([], [], null, []);

    [Fact]
    public void Without_events_there_are_no_notifications() =>
        NotificationRules.Create(NoFacts, Now).Should().BeEmpty();

    [Fact]
    public void Each_customer_message_is_one_notification()
    {
        var facts = NoFacts with
        {
            CustomerMessages = [CreateMessage(3, hoursAgo: 2), CreateMessage(5, hoursAgo: 1)],
        };

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
    public void An_answer_that_affects_somebody_twice_is_one_notification() =>
        NotificationRules
            .Create(
                NoFacts with
                {
                    CustomerMessages = [CreateMessage(3, 2), CreateMessage(3, 2)],
                },
                Now
            )
            .Should()
            .ContainSingle();

    [Fact]
    public void Events_older_than_thirty_days_and_future_events_are_ignored()
    {
        var facts = NoFacts with
        {
            CustomerMessages =
            [
                CreateMessage(1, 30 * 24),
                CreateMessage(2, 30 * 24 - 1),
                CreateMessage(3, -1),
            ],
        };

        NotificationRules.Create(facts, Now).Select(n => n.Key).Should().Equal("said/412/2");
    }

    [Theory]
    [Rule("B3")]
    [InlineData(ProductReportState.Shipped, NotificationKind.ReportShipped)]
    [InlineData(ProductReportState.Declined, NotificationKind.ReportDeclined)]
    public void A_decided_report_names_the_persons_tickets(
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
    public void A_forgotten_timer_is_one_notification_keyed_by_its_start()
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
        NotificationRules
            .Create(other, Now.AddDays(3))
            .Single()
            .Key.Should()
            .NotBe(notification.Key);
    }

    /// <summary>Deadline and start of its reminder, in UTC while Stockholm has summer time.</summary>
    [Theory]
    [Rule("D1")]
    [InlineData("2026-06-11 09:12", "2026-06-10 05:00")]
    [InlineData("2026-06-15 09:12", "2026-06-12 05:00")]
    [InlineData("2026-06-14 09:12", "2026-06-12 05:00")]
    [InlineData("2026-06-22 09:12", "2026-06-18 05:00")]
    [InlineData("2026-06-10 22:30", "2026-06-10 05:00")]
    public void A_target_is_close_from_the_start_of_the_last_working_day_before_it(
        string deadline,
        string from
    )
    {
        var held = WithDeadline(Utc(deadline));

        NotificationRules
            .ReminderStartsAt(Utc(deadline), QuietHours.Default)
            .Should()
            .Be(Utc(from));
        QuietHours.Default.IsQuiet(Utc(from)).Should().BeFalse();
        NotificationRules.Create(held, Utc(from).AddMilliseconds(-1)).Should().BeEmpty();
        NotificationRules.Create(held, Utc(from)).Single().RelatedAt.Should().Be(Utc(deadline));
        NotificationRules
            .Create(held, Utc(deadline).AddDays(1))
            .Should()
            .ContainSingle("the deadline was missed");
    }

    [Fact]
    public void Paused_and_already_missed_targets_give_no_notification()
    {
        var deadline = Utc("2026-06-11 09:12");

        NotificationRules
            .Create(WithDeadline(deadline, isPaused: true), deadline.AddHours(-1))
            .Should()
            .BeEmpty();
        NotificationRules
            .Create(WithDeadline(deadline, since: deadline), deadline.AddHours(1))
            .Should()
            .BeEmpty("the ticket was already late when the person got it");
    }

    [Fact]
    public void A_target_moved_to_another_day_by_a_wait_gives_a_new_notification()
    {
        var first = NotificationRules
            .Create(WithDeadline(Utc("2026-06-11 09:12")), Utc("2026-06-11 08:00"))
            .Single();
        var sameDay = NotificationRules
            .Create(WithDeadline(Utc("2026-06-11 11:00")), Utc("2026-06-11 08:00"))
            .Single();
        var moved = NotificationRules
            .Create(WithDeadline(Utc("2026-06-16 09:12")), Utc("2026-06-16 08:00"))
            .Single();

        sameDay.Key.Should().Be(first.Key);
        moved.Key.Should().NotBe(first.Key);
    }

    [Fact]
    [Rule("N4")]
    public void Runs_of_a_day_that_left_agreements_are_one_notification()
    {
        var resets = new ResetFacts(
            [
                CreateRun(3, Now.AddHours(-2), failed: 2),
                CreateRun(4, Now.AddHours(-1), failed: 1),
                CreateRun(2, Now.AddDays(-1), failed: 2),
            ],
            null,
            IsNothingLeft: false
        );

        var notifications = NotificationRules.Create(NoFacts with { Resets = resets }, Now);

        notifications
            .Select(n => (n.Kind, n.Number, n.Count, n.OccurredAt, n.IsKnown))
            .Should()
            .Equal(
                (NotificationKind.ResetsFailed, 4, 1, Now.AddHours(-2), false),
                (NotificationKind.ResetsFailed, 2, 2, Now.AddDays(-1), false)
            );
        NotificationRules
            .Create(NoFacts with { Resets = resets with { IsNothingLeft = true } }, Now)
            .Should()
            .OnlyContain(n => n.IsKnown);
    }

    [Fact]
    [Rule("N3")]
    public void Resets_that_are_silent_past_their_time_are_one_notification()
    {
        var facts = NoFacts with { Resets = new([], Now, IsNothingLeft: true) };
        var overdue = Now + ResetRun.OverdueAfter;

        NotificationRules.Create(facts, overdue.AddMilliseconds(-1)).Should().BeEmpty();
        var first = NotificationRules.Create(facts, overdue).Single();

        (first.Kind, first.RelatedAt).Should().Be((NotificationKind.ResetsOverdue, Now));
        NotificationRules.Create(facts, overdue.AddDays(3)).Single().Key.Should().Be(first.Key);
    }

    private static ResetRun CreateRun(int id, DateTime finishedAt, int failed) =>
        ResetRun
            .Start(id, StockholmTime.DateOf(finishedAt), failed, Actor.Program, finishedAt)
            .Finish(0, 0, failed, finishedAt);

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
