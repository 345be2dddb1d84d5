using Microsoft.EntityFrameworkCore;
using Workbench.App.Shared.Delivery;
using Workbench.App.Storage;
using Workbench.Domain.Notifications;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Notifications;

/// <summary>
/// Reads the events that concern one person. Every query starts from what is theirs (the tickets in hand, their timer, their
/// own questions) or from what is recent, so that the cost doesn't grow with the database.
/// </summary>
internal static class NotificationQueries
{
    /// <summary>Questions older than this number of days are ignored.</summary>
    private const int MaxQuestionAgeDays = 90;

    /// <param name="pauseWhileWaiting">Whether the target pauses while a ticket waits for the customer; a setting (D2).</param>
    public static async Task<NotificationList> LoadNotificationsAsync(
        this WorkbenchDb db,
        int personId,
        bool pauseWhileWaiting,
        DateTime now,
        CancellationToken ct
    )
    {
        var tickets = await db
            .Tickets.AsNoTracking()
            .Where(Ownership.IsTechnician(personId))
            .Where(t =>
                t.State == TicketState.Started
                || t.State == TicketState.AwaitingCustomer
                || t.State == TicketState.AwaitingFunding
                || t.State == TicketState.Delivered
            )
            .ToListAsync(ct);
        var since = now.AddDays(-NotificationRules.MaxAgeDays);
        var facts = new NotificationFacts(
            [
                .. await CustomerMessagesAsync(db, personId, tickets, since, ct),
                .. await AnswersAsync(db, personId, since, now.AddDays(-MaxQuestionAgeDays), ct),
            ],
            await ReportsAsync(db, personId, since, ct),
            await TimerAsync(db, personId, ct),
            await TicketsNearTargetAsync(db, tickets, pauseWhileWaiting, now, ct)
        );
        var rows = await db
            .Notifications.AsNoTracking()
            .Where(n => n.PersonId == personId)
            .ToListAsync(ct);
        return NotificationList.Create(
            NotificationRules.Create(facts, now),
            rows.Select(r => r.Key).ToHashSet(StringComparer.Ordinal),
            rows.Where(r => r.SeenAt is not null)
                .Select(r => r.Key)
                .ToHashSet(StringComparer.Ordinal),
            now
        );
    }

    /// <summary>Reads customer messages on tickets in hand and on delivered ones.</summary>
    private static async Task<IReadOnlyList<CustomerMessage>> CustomerMessagesAsync(
        WorkbenchDb db,
        int me,
        List<Ticket> tickets,
        DateTime since,
        CancellationToken ct
    )
    {
        if (tickets.Count == 0)
        {
            return [];
        }

        var numbers = tickets.ConvertAll(t => t.Number);
        var subjects = tickets.ToDictionary(t => t.Number, t => t.Subject);
        var messages = await db
            .Messages.Where(m => numbers.Contains(m.TicketNumber))
            .Where(m => m.Kind == MessageKind.Answer || m.Kind == MessageKind.FromCustomer)
            .Where(m => m.WrittenAt > since && m.AuthorId != me)
            .Select(m => new
            {
                m.TicketNumber,
                m.No,
                m.SaidBy,
                m.WrittenAt,
                IsKnown = db.Messages.Any(later =>
                    later.TicketNumber == m.TicketNumber && later.No > m.No && later.AuthorId == me
                ),
            })
            .ToListAsync(ct);
        return
        [
            .. messages.Select(m => new CustomerMessage(
                m.TicketNumber,
                subjects[m.TicketNumber],
                m.No,
                m.SaidBy,
                m.WrittenAt,
                m.IsKnown
            )),
        ];
    }

    /// <summary>Reads answers to questions that the person asked, whoever has the ticket now.</summary>
    private static Task<List<CustomerMessage>> AnswersAsync(
        WorkbenchDb db,
        int me,
        DateTime since,
        DateTime askedSince,
        CancellationToken ct
    ) =>
        (
            from question in db.Messages
            where
                question.AuthorId == me
                && question.Kind == MessageKind.Question
                && question.WrittenAt > askedSince
            join answer in db.Messages on question.TicketNumber equals answer.TicketNumber
            where
                answer.No > question.No
                && answer.Kind == MessageKind.Answer
                && answer.WrittenAt > since
                && answer.AuthorId != me
            join ticket in db.Tickets on answer.TicketNumber equals ticket.Number
            select new CustomerMessage(
                ticket.Number,
                ticket.Subject,
                answer.No,
                answer.SaidBy,
                answer.WrittenAt,
                db.Messages.Any(later =>
                    later.TicketNumber == answer.TicketNumber
                    && later.No > answer.No
                    && later.AuthorId == me
                )
            )
        ).ToListAsync(ct);

    /// <summary>
    /// Reads decided reports. Excludes decisions by the person: deciding a report writes to its tickets at the same instant.
    /// </summary>
    private static async Task<IReadOnlyList<DecidedReport>> ReportsAsync(
        WorkbenchDb db,
        int me,
        DateTime since,
        CancellationToken ct
    )
    {
        var rows = await (
            from report in db.ProductReports
            where report.DecidedAt > since
            join ticket in db.Tickets on (int?)report.No equals ticket.ProductReportNo
            where
                ticket.TechnicianId == me
                && !db.Messages.Any(m =>
                    m.TicketNumber == ticket.Number
                    && m.AuthorId == me
                    && m.WrittenAt == report.DecidedAt
                )
            orderby ticket.Number
            select new { Report = report, ticket.Number }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.GroupBy(f => f.Report.No)
                .Select(g => new DecidedReport(g.First().Report, [.. g.Select(f => f.Number)])),
        ];
    }

    private static Task<TicketTimer?> TimerAsync(WorkbenchDb db, int me, CancellationToken ct) =>
        (
            from timer in db.Timers
            where timer.TechnicianId == me
            join ticket in db.Tickets on timer.TicketNumber equals ticket.Number
            select new TicketTimer(timer, ticket.Subject)
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);

    /// <summary>
    /// Reads the tickets whose target is close. Only for these is it read since when they have been in progress.
    /// </summary>
    private static async Task<IReadOnlyList<TicketDeadline>> TicketsNearTargetAsync(
        WorkbenchDb db,
        List<Ticket> tickets,
        bool pauseWhileWaiting,
        DateTime now,
        CancellationToken ct
    )
    {
        var running = tickets
            .Where(t => t.State != TicketState.Delivered)
            .Where(t => !pauseWhileWaiting || t.PausedSince is null)
            .ToList();
        if (running.Count == 0)
        {
            return [];
        }

        var targets = await db.LoadDeliveryTargetsAsync(pauseWhileWaiting, now, ct);
        var nearTarget = running
            .Select(t => (Ticket: t, targets.Calculate(t).Deadline))
            .Where(t => NotificationRules.ReminderStartsAt(t.Deadline) <= now)
            .ToList();
        if (nearTarget.Count == 0)
        {
            return [];
        }

        var numbers = nearTarget.Select(t => t.Ticket.Number).ToList();
        var since = await db
            .TicketChanges.Where(c =>
                numbers.Contains(c.TicketNumber) && c.ToState == TicketState.Started
            )
            .GroupBy(c => c.TicketNumber)
            .Select(g => new { Number = g.Key, At = g.Max(c => c.ChangedAt) })
            .ToDictionaryAsync(g => g.Number, g => g.At, ct);
        return
        [
            .. nearTarget.Select(t => new TicketDeadline(
                t.Ticket.Number,
                t.Ticket.Subject,
                t.Deadline,
                IsTargetPaused: false,
                since.GetValueOrDefault(t.Ticket.Number, t.Ticket.SubmittedAt)
            )),
        ];
    }
}
