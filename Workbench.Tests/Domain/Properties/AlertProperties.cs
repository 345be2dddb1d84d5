using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Notifications;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Properties;

/// <summary>Random causes of alerts, looked at at random instants over a clock change.</summary>
public sealed class AlertProperties
{
    private static readonly DateTime Start = new(2026, 10, 10, 6, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<DateTime> Instant = Gen.Int[0, 60 * 24 * 40]
        .Select(m => Start.AddMinutes(m));

    private static readonly Gen<TimeOnly> Hour = Gen.Int[0, 47]
        .Select(half => TimeOnly.MinValue.AddMinutes(30 * half));

    private static readonly Gen<QuietHours> Quiet = Gen.Select(
        Hour,
        Hour,
        Gen.Bool,
        (from, to, daysOff) => new QuietHours(from, to, daysOff)
    );

    private static readonly Gen<AlertFacts> Facts = Gen.Select(
        Gen.Select(
                Gen.Int[1, 9],
                Instant,
                Gen.Bool,
                Instant,
                (number, deadline, paused, likely) =>
                    new TicketAlert(
                        number,
                        "S",
                        deadline,
                        paused,
                        number,
                        DateOnly.FromDateTime(likely)
                    )
            )
            .Array[0, 9]
            .Select(t => t.DistinctBy(x => x.Number).ToArray()),
        Instant.Select(at => new WaitingEscalation(1, "C", at)),
        Instant.Select(at => new SignInLock(1, "P", at)),
        Instant,
        (tickets, escalation, locked, madeAt) =>
            new AlertFacts(tickets, [escalation], [locked], madeAt)
    );

    [Fact]
    public void The_next_allowed_instant_is_not_quiet_and_nothing_between_is_allowed() =>
        Gen.Select(Quiet, Instant)
            .Sample(
                (quiet, at) =>
                {
                    var next = quiet.NextAllowed(at);
                    quiet.IsQuiet(next).Should().BeFalse();
                    next.Should().BeOnOrAfter(at);
                    for (var between = at; between < next; between = between.AddMinutes(30))
                    {
                        quiet.IsQuiet(between).Should().BeTrue();
                    }
                },
                iter: TestSize.Choose(shortRun: 400, longRun: 3_000)
            );

    /// <summary>Whenever it is looked at, an alert began in working hours, and each cause has one.</summary>
    [Fact]
    public void Alerts_begin_in_working_hours_and_each_cause_has_one() =>
        Gen.Select(Facts, Instant)
            .Sample(
                (facts, now) =>
                {
                    var alerts = AlertRules
                        .Create(facts, QuietHours.Default, now)
                        .For(Roles.TeamLead);
                    alerts.Select(a => a.Key).Should().OnlyHaveUniqueItems();
                    alerts
                        .Should()
                        .NotContain(a =>
                            a.OccurredAt > now
                            || QuietHours.Default.IsQuiet(a.OccurredAt)
                            || a.Key.Length > Notification.MaxKeyLength
                        );
                    foreach (var ticket in facts.Tickets)
                    {
                        alerts
                            .Count(a =>
                                a.Number == ticket.Number
                                && a.Kind
                                    is NotificationKind.DeadlineMissed
                                        or NotificationKind.DeadlineApproaching
                                        or NotificationKind.ForecastPastTarget
                            )
                            .Should()
                            .BeLessThanOrEqualTo(1);
                    }
                },
                iter: TestSize.Choose(shortRun: 400, longRun: 3_000)
            );

    /// <summary>
    /// Whatever tickets come and go, and however often a person looks: each alert is told exactly once, while it lasts, alone or
    /// in a group.
    /// </summary>
    [Fact]
    public void Each_alert_of_a_ticket_is_told_once_alone_or_in_a_group() =>
        Gen.Select(Gen.Int[1, 9].Array[0, 9].Array[1, 12], Gen.Bool.Array[12])
            .Sample(
                (looks, seen) =>
                {
                    var now = new DateTime(2026, 10, 14, 9, 0, 0, DateTimeKind.Utc);
                    var (sent, read) = (
                        new HashSet<string>(StringComparer.Ordinal),
                        new HashSet<string>(StringComparer.Ordinal)
                    );
                    foreach (var (i, tickets) in looks.Index())
                    {
                        var alerts = tickets
                            .Distinct()
                            .Order()
                            .Select(n => new Notification(
                                NotificationKind.DeadlineMissed,
                                n,
                                "S",
                                now.AddMinutes(-n),
                                $"late/{n}"
                            ))
                            .ToList();
                        var list = NotificationList.Create(
                            TicketAlertGroups.Apply(alerts),
                            sent,
                            read,
                            QuietHours.Default,
                            now
                        );
                        list.KeysToSend.Should()
                            .BeEquivalentTo(
                                alerts.Select(a => a.Key).Except(sent, StringComparer.Ordinal)
                            );
                        list.ToSend.Sum(n => n.MemberKeys.Count == 0 ? 1 : n.NewCount)
                            .Should()
                            .Be(list.KeysToSend.Count);
                        sent.UnionWith(list.KeysToSend);
                        if (seen[i])
                        {
                            read.UnionWith(alerts.Select(a => a.Key));
                        }
                    }
                },
                iter: TestSize.Choose(shortRun: 300, longRun: 2_000)
            );

    /// <summary>What is gone has no alert, whatever happened before.</summary>
    [Fact]
    public void Without_its_cause_an_alert_is_gone() =>
        Gen.Select(Facts, Instant)
            .Sample(
                (facts, now) =>
                {
                    var gone = facts with { Tickets = [], Escalations = [], SignInLocks = [] };
                    AlertRules
                        .Create(gone, QuietHours.Default, now)
                        .For(Roles.TeamLead)
                        .Should()
                        .BeEmpty();
                },
                iter: TestSize.Choose(shortRun: 100, longRun: 500)
            );
}
