using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Notifications;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Notifications;

/// <summary>Examples of the alerts of the whole group. Stockholm has summer time: 05:00 UTC is 07:00.</summary>
public sealed class AlertRulesTests
{
    private static readonly AlertFacts NoFacts = new([], [], [], null);

    /// <summary>Wednesday.</summary>
    private static readonly DateTime Deadline = Utc("2026-06-10 20:00");

    [Theory]
    [Rule("D1")]
    [InlineData("2026-06-09 04:59", null, null)]
    [InlineData("2026-06-09 05:00", NotificationKind.DeadlineApproaching, "2026-06-09 05:00")]
    [InlineData("2026-06-10 20:01", NotificationKind.DeadlineApproaching, "2026-06-09 05:00")]
    [InlineData("2026-06-11 04:59", NotificationKind.DeadlineApproaching, "2026-06-09 05:00")]
    [InlineData("2026-06-11 05:00", NotificationKind.DeadlineMissed, "2026-06-11 05:00")]
    [InlineData("2026-06-30 05:00", NotificationKind.DeadlineMissed, "2026-06-11 05:00")]
    public void A_ticket_is_due_soon_then_late_from_the_next_working_hour(
        string now,
        NotificationKind? kind,
        string? since
    )
    {
        var alert = TicketAlerts(CreateTicket(), Utc(now)).SingleOrDefault();

        alert?.Kind.Should().Be(kind);
        (alert is null).Should().Be(kind is null);
        if (alert is not null)
        {
            (alert.OccurredAt, alert.RelatedAt, alert.Place)
                .Should()
                .Be((Utc(since!), Deadline, 3));
        }
    }

    [Fact]
    [Rule("D2")]
    public void A_ticket_whose_target_is_paused_is_not_due_soon_but_stays_late()
    {
        var paused = CreateTicket() with { IsTargetPaused = true };

        TicketAlerts(paused, Deadline.AddHours(-1)).Should().BeEmpty();
        TicketAlerts(paused, Deadline.AddDays(1))
            .Single()
            .Kind.Should()
            .Be(NotificationKind.DeadlineMissed);
    }

    [Theory]
    [Rule("D5")]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void A_forecast_alert_begins_with_the_working_day(int likelyDay, bool isExpected)
    {
        var likely = new DateOnly(2026, 6, likelyDay);
        var ticket = CreateTicket() with { LikelyOn = likely };
        var madeAt = Utc("2026-06-04 09:00");

        var alerts = AlertRules
            .Create(
                NoFacts with
                {
                    Tickets = [ticket],
                    ForecastMadeAt = madeAt,
                },
                QuietHours.Default,
                madeAt
            )
            .Tickets;

        alerts
            .Select(a => (a.Kind, a.ExpectedOn, a.OccurredAt))
            .Should()
            .Equal(
                isExpected
                    ?
                    [
                        (
                            NotificationKind.ForecastPastTarget,
                            (DateOnly?)likely,
                            Utc("2026-06-04 05:00")
                        ),
                    ]
                    : []
            );
        TicketAlerts(ticket, madeAt).Should().BeEmpty("there is no forecast");
    }

    [Fact]
    [Rule("D4")]
    public void An_escalation_is_alerted_when_two_working_days_have_passed()
    {
        // Friday; Monday and Tuesday are the working days.
        var facts = NoFacts with
        {
            Escalations = [new(4, "Garn AB", Utc("2026-06-05 09:00"))],
        };
        var due = Utc("2026-06-09 09:00");

        AlertRules
            .Create(facts, QuietHours.Default, due.AddMinutes(-1))
            .Escalations.Should()
            .BeEmpty();
        var alert = AlertRules.Create(facts, QuietHours.Default, due).Escalations.Single();
        (alert.Kind, alert.Number, alert.Subject, alert.Key)
            .Should()
            .Be((NotificationKind.EscalationNotPickedUp, 4, "Garn AB", "pickup/4"));
    }

    [Fact]
    public void A_sign_in_that_is_locked_at_night_is_alerted_in_the_morning()
    {
        var facts = NoFacts with { SignInLocks = [new(7, "Anna", Utc("2026-06-09 23:30"))] };

        AlertRules
            .Create(facts, QuietHours.Default, Utc("2026-06-10 04:59"))
            .SignInLocks.Should()
            .BeEmpty();
        AlertRules
            .Create(facts, QuietHours.Default, Utc("2026-06-10 05:00"))
            .SignInLocks.Single()
            .Subject.Should()
            .Be("Anna");
    }

    [Theory]
    [InlineData(Roles.Technician, 0)]
    [InlineData(Roles.Sales, 1)]
    [InlineData(Roles.Administrator, 1)]
    [InlineData(Roles.TeamLead, 3)]
    public void Each_role_is_told_what_it_can_act_on(Roles roles, int count)
    {
        var alerts = AlertRules.Create(
            new(
                [CreateTicket()],
                [new(4, "Garn AB", Deadline.AddDays(-9))],
                [new(7, "Anna", Deadline)],
                null
            ),
            QuietHours.Default,
            Deadline.AddDays(2)
        );

        alerts.For(roles).Should().HaveCount(count);
    }

    [Fact]
    public void Of_many_late_tickets_the_latest_are_alerted()
    {
        var tickets = Enumerable
            .Range(1, AlertRules.MaxTickets + 60)
            .Select(i =>
                CreateTicket() with
                {
                    Number = i,
                    Deadline = Deadline.AddHours(-10).AddSeconds(-i),
                }
            );

        var alerts = AlertRules
            .Create(NoFacts with { Tickets = [.. tickets] }, QuietHours.Default, Deadline)
            .Tickets;

        alerts.Should().HaveCount(AlertRules.MaxTickets);
        alerts[0].Number.Should().Be(1);
    }

    [Fact]
    [Rule("D1")]
    public void A_person_who_has_the_ticket_and_leads_the_team_is_told_once()
    {
        foreach (var now in new[] { Deadline.AddHours(-1), Deadline.AddDays(1) })
        {
            var facts = new NotificationFacts(
                [],
                [],
                null,
                [new(412, "Banner", Deadline, IsTargetPaused: false, Deadline.AddDays(-9))]
            )
            {
                Alerts = TicketAlerts(CreateTicket(), now),
            };

            NotificationRules.Create(facts, now).Should().ContainSingle();
        }
    }

    private static IReadOnlyList<Notification> TicketAlerts(TicketAlert ticket, DateTime now) =>
        AlertRules.Create(NoFacts with { Tickets = [ticket] }, QuietHours.Default, now).Tickets;

    private static TicketAlert CreateTicket() =>
        new(412, "Banner", Deadline, IsTargetPaused: false, Place: 3, LikelyOn: null);
}
