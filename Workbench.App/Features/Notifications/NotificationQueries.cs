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
        )
        {
            TicketEvents =
            [
                .. await MentionsAsync(db, personId, since, ct),
                .. await OnOwnTicketsAsync(db, personId, tickets, since, ct),
                .. await WatchedMessagesAsync(db, personId, since, ct),
                .. await WatchedChangesAsync(db, personId, since, ct),
            ],
        };
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
        // Read by themselves: joined, a database without statistics starts from all tickets that the person ever had.
        var reports = await db
            .ProductReports.AsNoTracking()
            .Where(r => r.DecidedAt > since)
            .ToDictionaryAsync(r => r.No, ct);
        if (reports.Count == 0)
        {
            return [];
        }

        var decided = reports.Keys.ToList();
        var rows = await (
            from ticket in db.Tickets
            where ticket.ProductReportNo != null && decided.Contains(ticket.ProductReportNo.Value)
            join report in db.ProductReports on ticket.ProductReportNo equals (int?)report.No
            where
                ticket.TechnicianId == me
                && !db.Messages.Any(m =>
                    m.TicketNumber == ticket.Number
                    && m.AuthorId == me
                    && m.WrittenAt == report.DecidedAt
                )
            orderby ticket.Number
            select new { Report = ticket.ProductReportNo!.Value, ticket.Number }
        ).ToListAsync(ct);
        return
        [
            .. rows.GroupBy(f => f.Report)
                .Select(g => new DecidedReport(reports[g.Key], [.. g.Select(f => f.Number)])),
        ];
    }

    /// <summary>Reads notes by which a colleague mentioned the person.</summary>
    private static Task<List<TicketEvent>> MentionsAsync(
        WorkbenchDb db,
        int me,
        DateTime since,
        CancellationToken ct
    ) =>
        (
            from mention in db.Mentions
            where mention.PersonId == me && mention.MentionedAt > since
            join note in db.Messages
                on new { mention.TicketNumber, No = mention.MessageNo } equals new
                {
                    note.TicketNumber,
                    note.No,
                }
            join ticket in db.Tickets on mention.TicketNumber equals ticket.Number
            select new TicketEvent(
                NotificationKind.Mentioned,
                ticket.Number,
                ticket.Subject,
                note.No,
                note.AuthorName,
                mention.MentionedAt,
                db.Messages.Any(later =>
                    later.TicketNumber == note.TicketNumber
                    && later.No > note.No
                    && later.AuthorId == me
                )
            )
        ).ToListAsync(ct);

    /// <summary>Reads colleagues' notes on tickets in hand, and who handed one of them over to the person last.</summary>
    private static async Task<IReadOnlyList<TicketEvent>> OnOwnTicketsAsync(
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
        var notes = await db
            .Messages.Where(m => numbers.Contains(m.TicketNumber))
            .Where(m => m.Kind == MessageKind.Note && m.WrittenAt > since && m.AuthorId != me)
            .Select(m => new
            {
                m.TicketNumber,
                m.No,
                m.AuthorName,
                m.WrittenAt,
                IsKnown = db.Messages.Any(later =>
                    later.TicketNumber == m.TicketNumber && later.No > m.No && later.AuthorId == me
                ),
            })
            .ToListAsync(ct);
        var handOvers = await db
            .TicketChanges.Where(c => numbers.Contains(c.TicketNumber))
            .Where(c => c.Kind == TicketChangeKind.HandedOver && c.ChangedAt > since)
            .ToListAsync(ct);
        return
        [
            .. notes.Select(m => new TicketEvent(
                NotificationKind.ColleagueNote,
                m.TicketNumber,
                subjects[m.TicketNumber],
                m.No,
                m.AuthorName,
                m.WrittenAt,
                m.IsKnown
            )),
            .. handOvers
                .GroupBy(c => c.TicketNumber)
                .Select(g => g.MaxBy(c => c.No)!)
                .Where(c => c.ActorId != me)
                .Select(c => new TicketEvent(
                    NotificationKind.HandedOver,
                    c.TicketNumber,
                    subjects[c.TicketNumber],
                    c.No,
                    c.ActorName,
                    c.ChangedAt,
                    IsKnown: false
                )),
        ];
    }

    /// <summary>Reads what others wrote on watched tickets since the person watches them.</summary>
    private static Task<List<TicketEvent>> WatchedMessagesAsync(
        WorkbenchDb db,
        int me,
        DateTime since,
        CancellationToken ct
    ) =>
        (
            from watch in db.TicketWatches
            where watch.PersonId == me
            join message in db.Messages on watch.TicketNumber equals message.TicketNumber
            where
                message.WrittenAt > since
                && message.WrittenAt >= watch.Since
                && message.AuthorId != me
            join ticket in db.Tickets on watch.TicketNumber equals ticket.Number
            select new TicketEvent(
                NotificationKind.WatchedMessage,
                ticket.Number,
                ticket.Subject,
                message.No,
                message.SaidBy != "" ? message.SaidBy : message.AuthorName,
                message.WrittenAt,
                db.Messages.Any(later =>
                    later.TicketNumber == message.TicketNumber
                    && later.No > message.No
                    && later.AuthorId == me
                )
            )
        ).ToListAsync(ct);

    /// <summary>Reads the changes of status of watched tickets since the person watches them.</summary>
    private static Task<List<TicketEvent>> WatchedChangesAsync(
        WorkbenchDb db,
        int me,
        DateTime since,
        CancellationToken ct
    ) =>
        (
            from watch in db.TicketWatches
            where watch.PersonId == me
            join change in db.TicketChanges on watch.TicketNumber equals change.TicketNumber
            where
                change.ChangedAt > since
                && change.ChangedAt >= watch.Since
                && change.ActorId != me
                && change.FromState != null
                && change.FromState != change.ToState
            join ticket in db.Tickets on watch.TicketNumber equals ticket.Number
            select new TicketEvent(
                NotificationKind.WatchedChange,
                ticket.Number,
                ticket.Subject,
                change.No,
                change.ActorName,
                change.ChangedAt,
                false
            )
        ).ToListAsync(ct);

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
