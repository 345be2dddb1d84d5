using FluentAssertions;
using Workbench.Domain.Notifications;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Notifications;

/// <summary>Examples of alerts of many tickets, which are told together.</summary>
public sealed class TicketAlertGroupsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(TicketAlertGroups.MaxSingle, TicketAlertGroups.MaxSingle)]
    [InlineData(TicketAlertGroups.MaxSingle + 1, 1)]
    [InlineData(12, 1)]
    public void Few_tickets_are_told_one_by_one_and_many_together(int tickets, int told)
    {
        var alerts = Alerts(NotificationKind.ForecastPastTarget, tickets);

        TicketAlertGroups.Apply(alerts).Should().HaveCount(told);
    }

    [Fact]
    public void A_group_names_its_tickets_and_begins_with_the_latest()
    {
        var alerts = Alerts(NotificationKind.DeadlineMissed, 5);

        var group = TicketAlertGroups.Apply(alerts).Single();

        (group.Kind, group.Count, group.OccurredAt)
            .Should()
            .Be((NotificationKind.TicketsLate, 5, alerts[0].OccurredAt));
        group.TicketNumbers.Should().Equal(1, 2, 3, 4, 5);
        group.CauseKeys().Should().Equal(alerts.Select(a => a.Key));
    }

    [Fact]
    public void Each_kind_is_counted_alone()
    {
        var told = TicketAlertGroups.Apply([
            .. Alerts(NotificationKind.DeadlineMissed, 3),
            .. Alerts(NotificationKind.DeadlineApproaching, 4),
        ]);

        told.Count(n => n.Kind == NotificationKind.DeadlineMissed).Should().Be(3);
        told.Count(n => n.Kind == NotificationKind.TicketsDueSoon).Should().Be(1);
    }

    [Fact]
    public void Tickets_that_were_told_alone_are_not_told_again_and_the_one_that_joins_is_new()
    {
        var alerts = Alerts(NotificationKind.DeadlineMissed, 4);
        var told = alerts.Skip(1).Select(a => a.Key).ToHashSet(StringComparer.Ordinal);

        var list = ListOf(TicketAlertGroups.Apply(alerts), told);

        list.ToSend.Single().NewCount.Should().Be(1);
        list.KeysToSend.Should().Equal(alerts[0].Key);
        ListOf(TicketAlertGroups.Apply(alerts), [.. alerts.Select(a => a.Key)])
            .ToSend.Should()
            .BeEmpty();
    }

    [Fact]
    public void When_a_group_shrinks_to_a_few_these_are_not_told_again()
    {
        var alerts = Alerts(NotificationKind.DeadlineMissed, 4);
        var list = ListOf(TicketAlertGroups.Apply(alerts), []);

        var rest = ListOf(TicketAlertGroups.Apply([.. alerts.Skip(1)]), [.. list.KeysToSend]);

        list.KeysToSend.Should().HaveCount(4);
        rest.Notifications.Should().HaveCount(3);
        rest.ToSend.Should().BeEmpty();
    }

    [Fact]
    public void Who_has_a_ticket_of_a_group_is_told_of_it_in_the_group()
    {
        var deadline = Now.AddDays(-1);
        var own = new TicketDeadline(2, "S", deadline, IsTargetPaused: false, deadline.AddDays(-9));
        var facts = new NotificationFacts([], [], null, [own])
        {
            QuietHours = NeverQuiet,
            Alerts = AlertRules
                .Create(
                    new(
                        [
                            .. Enumerable
                                .Range(1, 5)
                                .Select(i => new TicketAlert(i, "S", deadline, false, i, null)),
                        ],
                        [],
                        [],
                        null
                    ),
                    NeverQuiet,
                    Now
                )
                .For(Workbench.Domain.Roles.TeamLead),
        };

        NotificationRules
            .Create(facts, Now)
            .Single()
            .Kind.Should()
            .Be(NotificationKind.TicketsLate);
    }

    private static NotificationList ListOf(
        IReadOnlyList<Notification> notifications,
        HashSet<string> sent
    ) =>
        NotificationList.Create(
            notifications,
            sent,
            new HashSet<string>(StringComparer.Ordinal),
            NeverQuiet,
            Now
        );

    private static readonly QuietHours NeverQuiet = new(
        TimeOnly.MinValue,
        TimeOnly.MinValue,
        OnDaysOff: false
    );

    private static IReadOnlyList<Notification> Alerts(NotificationKind kind, int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(i => new Notification(kind, i, "S", Now.AddMinutes(-i), $"{kind}/{i}")),
        ];
}
