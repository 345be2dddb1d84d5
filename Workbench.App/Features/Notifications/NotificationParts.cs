using Workbench.App.Storage.Rows;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery;
using Workbench.Domain.Notifications;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Notifications;

/// <summary>What concerns a person, from the rows of one statement.</summary>
internal sealed class NotificationParts(int me, List<NotificationRows> rows)
{
    private readonly Dictionary<int, Ticket> tickets = rows.Select(r => r.Ticket)
        .OfType<Ticket>()
        .ToDictionary(t => t.Number);

    private readonly List<TicketChange> changes =
    [
        .. rows.Select(r => r.Change).OfType<TicketChange>(),
    ];

    public IReadOnlyList<NotificationRow> Sent =>
        [.. rows.Select(r => r.Sent).OfType<NotificationRow>()];

    public IReadOnlyList<BusyPeriod> BusyPeriods =>
        [.. rows.Select(r => r.BusyPeriod).OfType<BusyPeriod>()];

    public IReadOnlyDictionary<int, ProductReport> Reports =>
        rows.Select(r => r.Report).OfType<ProductReport>().ToDictionary(r => r.No);

    public TicketTimer? Timer =>
        rows.Find(r => r.Timer is not null)
            is { Timer: RunningTimer timer, TimerSubject: { } subject }
            ? new(timer, subject)
            : null;

    /// <summary>Customers' messages on tickets in hand and on delivered ones, and answers to the person's questions.</summary>
    public IReadOnlyList<CustomerMessage> CustomerMessages =>
        [
            .. Events(r => r.Message)
                .Where(e => e.IsNote == false)
                .Concat(Events(r => r.Answer))
                .Select(e => new CustomerMessage(
                    e.TicketNumber!.Value,
                    e.Subject!,
                    e.No!.Value,
                    e.Name!,
                    e.At!.Value,
                    e.IsKnown!.Value
                )),
        ];

    public IReadOnlyList<TicketEvent> TicketEvents(DateTime since) =>
        [
            .. Events(r => r.Mention).Select(e => Create(NotificationKind.Mentioned, e)),
            .. Events(r => r.Message)
                .Where(e => e.IsNote == true)
                .Select(e => Create(NotificationKind.ColleagueNote, e)),
            .. HandOvers(since),
            .. Events(r => r.TakenChange)
                .Select(e =>
                    Create(
                        e.IsReleased == true
                            ? NotificationKind.Released
                            : NotificationKind.HandedOn,
                        e
                    )
                ),
            .. Events(r => r.WatchedMessage)
                .Select(e => Create(NotificationKind.WatchedMessage, e)),
            .. Events(r => r.WatchedChange).Select(e => Create(NotificationKind.WatchedChange, e)),
        ];

    /// <summary>Returns the tickets whose target is close, with the time since when they have been in progress.</summary>
    public IReadOnlyList<TicketDeadline> NearTarget(
        DeliveryTargetCalculator targets,
        QuietHours quietHours
    )
    {
        var since = changes
            .Where(c => c.ToState == TicketState.Started)
            .GroupBy(c => c.TicketNumber)
            .ToDictionary(g => g.Key, g => g.Max(c => c.ChangedAt));
        return
        [
            .. tickets
                .Values.Where(t => t.State != TicketState.Delivered)
                .Where(t => !targets.PauseWhileWaiting || t.PausedSince is null)
                .Select(t => (Ticket: t, targets.Calculate(t).Deadline))
                .Where(t =>
                    NotificationRules.ReminderStartsAt(t.Deadline, quietHours) <= targets.Now
                )
                .Select(t => new TicketDeadline(
                    t.Ticket.Number,
                    t.Ticket.Subject,
                    t.Deadline,
                    IsTargetPaused: false,
                    since.GetValueOrDefault(t.Ticket.Number, t.Ticket.SubmittedAt)
                )),
        ];
    }

    /// <summary>Who handed a ticket over to the person last.</summary>
    private IEnumerable<TicketEvent> HandOvers(DateTime since) =>
        changes
            .Where(c => c.Kind == TicketChangeKind.HandedOver && c.ChangedAt > since)
            .GroupBy(c => c.TicketNumber)
            .Select(g => g.MaxBy(c => c.No)!)
            .Where(c => c.ActorId != me)
            .Select(c => new TicketEvent(
                NotificationKind.HandedOver,
                c.TicketNumber,
                tickets[c.TicketNumber].Subject,
                c.No,
                c.ActorName,
                c.ChangedAt,
                IsKnown: false
            ));

    private IEnumerable<NotificationRows.Event> Events(
        Func<NotificationRows, NotificationRows.Event?> part
    ) => rows.Select(part).OfType<NotificationRows.Event>().Where(e => e.TicketNumber is not null);

    private static TicketEvent Create(NotificationKind kind, NotificationRows.Event e) =>
        new(
            kind,
            e.TicketNumber!.Value,
            e.Subject!,
            e.No!.Value,
            e.Name!,
            e.At!.Value,
            e.IsKnown!.Value
        );
}
