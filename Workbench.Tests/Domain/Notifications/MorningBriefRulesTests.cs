using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Notifications;
using Workbench.Domain.Notifications.Briefs;
using Workbench.Domain.Tickets.Escalations;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Notifications;

public sealed class MorningBriefRulesTests
{
    private static readonly DateOnly Tuesday = new(2026, 6, 9);

    [Theory]
    [Rule("D7")]
    [InlineData("2026-06-10", new string[0], "2026-06-09")]
    [InlineData("2026-06-08", new string[0], "2026-06-05")]
    [InlineData("2026-06-22", new string[0], "2026-06-18")]
    [InlineData("2026-06-10", new[] { "2026-06-09", "2026-06-08" }, "2026-06-05")]
    public void A_brief_counts_since_the_persons_last_working_day(
        string today,
        string[] away,
        string since
    ) =>
        MorningBriefRules
            .SinceDay(Day(today), day => away.Contains(day.ToString("yyyy-MM-dd", null)))
            .Should()
            .Be(Day(since));

    [Fact]
    [Rule("D7")]
    public void After_a_long_absence_it_goes_back_a_limited_time() =>
        MorningBriefRules
            .SinceDay(Tuesday, _ => true)
            .Should()
            .BeOnOrBefore(Tuesday.AddDays(-MorningBriefRules.MaxDays))
            .And.BeAfter(Tuesday.AddDays(-MorningBriefRules.MaxDays - 7));

    [Fact]
    public void At_most_five_are_first_the_most_urgent_before_the_rest()
    {
        UrgentItem[] items =
        [
            new(UrgentKind.TicketStarted, 1, "S", Now),
            new(UrgentKind.TicketDue, 2, "S", Now.AddHours(2)),
            new(UrgentKind.TicketDue, 3, "S", Now.AddHours(1)),
            new(UrgentKind.TicketLate, 4, "S", Now.AddDays(-1)),
            new(UrgentKind.CustomerWrote, 4, "S", Now),
            new(UrgentKind.CustomerWrote, 5, "S", Now),
            new(UrgentKind.EscalationOverdue, 4, "C", Now),
            new(UrgentKind.TicketStarted, 6, "S", Now),
        ];

        MorningBriefRules
            .First(items)
            .Select(i => (i.Kind, i.Number))
            .Should()
            .Equal(
                (UrgentKind.TicketLate, 4),
                (UrgentKind.EscalationOverdue, 4),
                (UrgentKind.CustomerWrote, 5),
                (UrgentKind.TicketDue, 3),
                (UrgentKind.TicketDue, 2)
            );
    }

    [Theory]
    [Rule("D1")]
    [Rule("D2")]
    [Rule("D5")]
    [InlineData("2026-06-08 09:00", false, 9, UrgentKind.TicketLate)]
    [InlineData("2026-06-08 09:00", true, 9, UrgentKind.TicketLate)]
    [InlineData("2026-06-10 09:00", false, 9, UrgentKind.TicketDue)]
    [InlineData("2026-06-10 09:00", true, 9, null)]
    [InlineData("2026-06-16 09:00", false, 17, UrgentKind.ForecastPastTarget)]
    [InlineData("2026-06-16 09:00", false, 16, null)]
    public void A_ticket_is_urgent_by_its_target(
        string deadline,
        bool isPaused,
        int likelyDay,
        UrgentKind? kind
    ) =>
        MorningBriefRules
            .UrgencyOf(
                Utc(deadline),
                isPaused,
                new(2026, 6, likelyDay),
                QuietHours.Default,
                Utc("2026-06-09 09:00")
            )
            .Should()
            .Be(kind);

    [Fact]
    [Rule("D4")]
    public void An_escalation_is_urgent_by_what_is_to_be_done_about_it()
    {
        var now = Utc("2026-06-09 09:00");
        var waiting = new OpenEscalation(
            1,
            "Garn AB",
            EscalationState.ToPickUp,
            now,
            null,
            null,
            null
        );
        var mine = waiting with { State = EscalationState.PickedUp, OwnerId = 7 };

        KindOf(waiting).Should().Be(UrgentKind.EscalationToPickUp);
        KindOf(waiting with { RaisedAt = now.AddDays(-5) })
            .Should()
            .Be(UrgentKind.EscalationOverdue);
        KindOf(mine).Should().BeNull();
        KindOf(mine with { FollowUpOn = Tuesday }).Should().Be(UrgentKind.FollowUpDue);
        KindOf(mine with { FollowUpOn = Tuesday, OwnerId = 8 })
            .Should()
            .BeNull("a colleague follows it up");
        KindOf(mine with { OfferValidUntil = Tuesday }).Should().BeNull("it is valid today");
        KindOf(mine with { OfferValidUntil = Tuesday.AddDays(-1) })
            .Should()
            .Be(UrgentKind.OfferExpired);

        UrgentKind? KindOf(OpenEscalation escalation) =>
            MorningBriefRules.Create(escalation, 7, now)?.Kind;
    }

    [Fact]
    public void New_escalations_and_expired_offers_are_changes()
    {
        var since = Tuesday.AddDays(-1);
        var old = new OpenEscalation(
            1,
            "Garn AB",
            EscalationState.PickedUp,
            Now.AddDays(-60),
            7,
            null,
            since
        );

        MorningBriefRules
            .ChangesOf(
                [
                    old,
                    old with
                    {
                        No = 2,
                        OfferValidUntil = since.AddDays(-1),
                    },
                    old with
                    {
                        No = 3,
                        OfferValidUntil = Tuesday,
                    },
                    old with
                    {
                        No = 4,
                        State = EscalationState.ToPickUp,
                        OfferValidUntil = null,
                        RaisedAt = Utc("2026-06-08 09:00"),
                    },
                ],
                since,
                Tuesday
            )
            .Select(c => (c.Kind, c.Number))
            .Should()
            .Equal((BriefChangeKind.OfferExpired, 1), (BriefChangeKind.EscalationRaised, 4));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
