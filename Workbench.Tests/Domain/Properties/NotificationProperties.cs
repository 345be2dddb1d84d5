using CsCheck;
using FluentAssertions;
using Workbench.Domain.Bugs;
using Workbench.Domain.Notifications;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Properties;

/// <summary>Random events of a person who opens the notification list at random instants.</summary>
public sealed class NotificationProperties
{
    private static readonly DateTime Start = SampleData.Now;

    private static readonly Gen<DateTime> Instant = Gen.Int[0, 60 * 24 * 40]
        .Select(m => Start.AddMinutes(m));

    private static readonly Gen<CustomerMessage> Word = Gen.Select(
        Gen.Int[1, 3],
        Gen.Int[1, 4],
        Instant,
        Gen.Bool,
        (ticket, no, at, known) => new CustomerMessage(ticket, "S", no, "Eva", at, known)
    );

    private static readonly Gen<DecidedReport> Report = Gen.Select(
        Gen.Int[1, 3],
        Instant,
        (no, at) =>
            new DecidedReport(
                new(
                    no,
                    BugClass.NotSupported,
                    "T",
                    at,
                    7,
                    "A",
                    ProductReportState.Shipped,
                    "1",
                    at,
                    ""
                ),
                [1]
            )
    );

    private static readonly Gen<TicketDeadline> Held = Gen.Select(
        Gen.Int[1, 3],
        Instant,
        Gen.Bool,
        Instant,
        (number, deadline, still, since) => new TicketDeadline(number, "S", deadline, still, since)
    );

    private static readonly Gen<NotificationFacts> Facts = Gen.Select(
        Word.Array[0, 8],
        Report.Array[0, 4],
        Instant.Select(at => new TicketTimer(new RunningTimer(7, 1, at), "S")),
        Held.Array[0, 6],
        (words, reports, timer, held) => new NotificationFacts(words, reports, timer, held)
    );

    [Fact]
    public void Notification_keys_are_unique_and_none_is_in_the_future() =>
        Gen.Select(Facts, Instant)
            .Sample(
                (facts, now) =>
                {
                    var notifications = NotificationRules.Create(facts, now);
                    notifications.Select(n => n.Key).Should().OnlyHaveUniqueItems();
                    notifications
                        .Should()
                        .NotContain(n =>
                            n.OccurredAt > now || n.Key.Length > Notification.MaxKeyLength
                        );
                    notifications.Should().BeInDescendingOrder(n => n.OccurredAt);
                },
                iter: TestSize.Choose(shortRun: 400, longRun: 2_000)
            );

    /// <summary>
    /// Whatever the order in which a person looks at notifications and sees them, each one is sent once and never in quiet
    /// hours.
    /// </summary>
    [Fact]
    public void Each_is_shown_at_most_once_never_in_quiet_hours_and_never_after_it_was_seen() =>
        Gen.Select(Facts, Gen.Select(Instant, Gen.Bool).Array[1, 60])
            .Sample(
                (facts, visits) =>
                {
                    var sent = new List<string>();
                    var seen = new HashSet<string>(StringComparer.Ordinal);
                    foreach (var (now, opensList) in visits.OrderBy(l => l.Item1))
                    {
                        var list = NotificationList.Create(
                            NotificationRules.Create(facts, now),
                            sent.ToHashSet(StringComparer.Ordinal),
                            seen,
                            QuietHours.Default,
                            now
                        );
                        if (list.ToSend.Count > 0)
                        {
                            QuietHours.Default.IsQuiet(now).Should().BeFalse();
                            list.ToSend.Should().NotContain(n => n.IsKnown || seen.Contains(n.Key));
                            sent.AddRange(list.ToSend.Select(n => n.Key));
                        }

                        if (opensList)
                        {
                            seen.UnionWith(list.Notifications.Select(n => n.Notification.Key));
                        }
                    }

                    sent.Should().OnlyHaveUniqueItems();
                },
                iter: TestSize.Choose(shortRun: 200, longRun: 1_000)
            );
}
