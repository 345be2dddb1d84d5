using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery;
using Workbench.Domain.Notifications;
using Workbench.Domain.Settings;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Notifications;

/// <summary>
/// Reads the events that concern one person, in one statement. Every part of it starts from what is theirs (the tickets in hand,
/// their timer, their own questions) or from what is recent, so that the cost doesn't grow with the database.
/// </summary>
internal static class NotificationQueries
{
    /// <summary>Questions older than this number of days are ignored.</summary>
    private const int MaxQuestionAgeDays = 90;

    public static async Task<NotificationList> LoadNotificationsAsync(
        this WorkbenchDb db,
        int personId,
        ResetFacts resets,
        IReadOnlyList<Notification> alerts,
        ServiceSettings settings,
        DateTime now,
        CancellationToken ct
    )
    {
        var since = now.AddDays(-NotificationRules.MaxAgeDays);
        var found = new NotificationParts(
            personId,
            await RowsOf(db, personId, since, now.AddDays(-MaxQuestionAgeDays))
                .AsNoTracking()
                .ToListAsync(ct)
        );
        var targets = new DeliveryTargetCalculator(
            found.BusyPeriods,
            settings.PauseWhileWaiting,
            now
        );
        var facts = new NotificationFacts(
            found.CustomerMessages,
            await ReportsAsync(db, personId, found.Reports, ct),
            found.Timer,
            found.NearTarget(targets, settings.QuietHours)
        )
        {
            TicketEvents = found.TicketEvents(since),
            Resets = resets,
            Alerts = alerts,
            QuietHours = settings.QuietHours,
        };
        return NotificationList.Create(
            NotificationRules.Create(facts, now),
            found.Sent.Select(r => r.Key).ToHashSet(StringComparer.Ordinal),
            found
                .Sent.Where(r => r.SeenAt is not null)
                .Select(r => r.Key)
                .ToHashSet(StringComparer.Ordinal),
            settings.QuietHours,
            now
        );
    }

    /// <summary>Joins what concerns the person beside each other: a row has one part.</summary>
    private static IQueryable<NotificationRows> RowsOf(
        WorkbenchDb db,
        int me,
        DateTime since,
        DateTime askedSince
    )
    {
        var parts = db.Parts(12);
        var watchedMessages = WatchedMessages(db, me, since);
        var watchedChanges = WatchedChanges(db, me, since);
        var takenChanges = TakenChanges(db, me, since);
        return from person in db.People
            where person.Id == me
            from part in parts
            join ticket in InHand(db, me) on part equals 0 into ticketRows
            from ticket in ticketRows.DefaultIfEmpty()
            join message in MessagesInHand(db, me, since) on part equals 1 into messageRows
            from message in messageRows.DefaultIfEmpty()
            join answer in Answers(db, me, since, askedSince) on part equals 2 into answerRows
            from answer in answerRows.DefaultIfEmpty()
            join mention in Mentions(db, me, since) on part equals 3 into mentionRows
            from mention in mentionRows.DefaultIfEmpty()
            join change in ChangesInHand(db, me, since) on part equals 4 into changeRows
            from change in changeRows.DefaultIfEmpty()
            join watchedMessage in watchedMessages on part equals 5 into watchedMessageRows
            from watchedMessage in watchedMessageRows.DefaultIfEmpty()
            join watchedChange in watchedChanges on part equals 6 into watchedChangeRows
            from watchedChange in watchedChangeRows.DefaultIfEmpty()
            join sent in db.Notifications
                on new { Part = part, person.Id } equals new { Part = 7, Id = sent.PersonId }
                into sentRows
            from sent in sentRows.DefaultIfEmpty()
            join timer in db.Timers
                on new { Part = part, person.Id } equals new { Part = 8, Id = timer.TechnicianId }
                into timerRows
            from timer in timerRows.DefaultIfEmpty()
            join timedTicket in db.Tickets
                on timer.TicketNumber equals timedTicket.Number
                into timedTicketRows
            from timedTicket in timedTicketRows.DefaultIfEmpty()
            join period in db.BusyPeriods on part equals 9 into periodRows
            from period in periodRows.DefaultIfEmpty()
            join report in db.ProductReports.Where(r => r.DecidedAt > since)
                on part equals 10
                into reportRows
            from report in reportRows.DefaultIfEmpty()
            join takenChange in takenChanges on part equals 11 into takenChangeRows
            from takenChange in takenChangeRows.DefaultIfEmpty()
            select new NotificationRows
            {
                Ticket = ticket,
                Message = message,
                Answer = answer,
                Mention = mention,
                Change = change,
                WatchedMessage = watchedMessage,
                WatchedChange = watchedChange,
                TakenChange = takenChange,
                Sent = sent,
                Timer = timer,
                TimerSubject = timedTicket.Subject,
                BusyPeriod = period,
                Report = report,
            };
    }

    private static IQueryable<Ticket> InHand(WorkbenchDb db, int me) =>
        db
            .Tickets.Where(Ownership.IsTechnician(me))
            .Where(t =>
                t.State == TicketState.Started
                || t.State == TicketState.AwaitingCustomer
                || t.State == TicketState.AwaitingFunding
                || t.State == TicketState.Delivered
            );

    /// <summary>What customers and colleagues wrote on tickets in hand and on delivered ones.</summary>
    private static IQueryable<NotificationRows.Event> MessagesInHand(
        WorkbenchDb db,
        int me,
        DateTime since
    ) =>
        from ticket in InHand(db, me)
        join message in db.Messages on ticket.Number equals message.TicketNumber
        where
            (
                message.Kind == MessageKind.Answer
                || message.Kind == MessageKind.FromCustomer
                || message.Kind == MessageKind.Note
            )
            && message.WrittenAt > since
            && message.AuthorId != me
        select new NotificationRows.Event
        {
            TicketNumber = ticket.Number,
            Subject = ticket.Subject,
            No = message.No,
            Name = message.Kind == MessageKind.Note ? message.AuthorName : message.SaidBy,
            At = message.WrittenAt,
            IsNote = message.Kind == MessageKind.Note,
            IsKnown = db.Messages.Any(later =>
                later.TicketNumber == message.TicketNumber
                && later.No > message.No
                && later.AuthorId == me
            ),
        };

    /// <summary>Answers to questions that the person asked, whoever has the ticket now.</summary>
    private static IQueryable<NotificationRows.Event> Answers(
        WorkbenchDb db,
        int me,
        DateTime since,
        DateTime askedSince
    ) =>
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
        select new NotificationRows.Event
        {
            TicketNumber = ticket.Number,
            Subject = ticket.Subject,
            No = answer.No,
            Name = answer.SaidBy,
            At = answer.WrittenAt,
            IsKnown = db.Messages.Any(later =>
                later.TicketNumber == answer.TicketNumber
                && later.No > answer.No
                && later.AuthorId == me
            ),
        };

    /// <summary>
    /// Reads the tickets of decided reports, by themselves: joined, a database without statistics starts from all tickets that the
    /// person ever had. Excludes decisions by the person: deciding a report writes to its tickets at the same instant.
    /// </summary>
    private static async Task<IReadOnlyList<DecidedReport>> ReportsAsync(
        WorkbenchDb db,
        int me,
        IReadOnlyDictionary<int, ProductReport> reports,
        CancellationToken ct
    )
    {
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

    /// <summary>Notes by which a colleague mentioned the person.</summary>
    private static IQueryable<NotificationRows.Event> Mentions(
        WorkbenchDb db,
        int me,
        DateTime since
    ) =>
        from mention in db.Mentions
        where mention.PersonId == me && mention.MentionedAt > since
        join note in db.Messages
            on new { mention.TicketNumber, No = mention.MessageNo } equals new
            {
                note.TicketNumber,
                note.No,
            }
        join ticket in db.Tickets on mention.TicketNumber equals ticket.Number
        select new NotificationRows.Event
        {
            TicketNumber = ticket.Number,
            Subject = ticket.Subject,
            No = note.No,
            Name = note.AuthorName,
            At = mention.MentionedAt,
            IsKnown = db.Messages.Any(later =>
                later.TicketNumber == note.TicketNumber
                && later.No > note.No
                && later.AuthorId == me
            ),
        };

    /// <summary>Who handed a ticket in hand over to the person, and since when the tickets have been in progress.</summary>
    private static IQueryable<TicketChange> ChangesInHand(WorkbenchDb db, int me, DateTime since) =>
        from ticket in InHand(db, me)
        join change in db.TicketChanges on ticket.Number equals change.TicketNumber
        where
            change.ToState == TicketState.Started
            || (change.Kind == TicketChangeKind.HandedOver && change.ChangedAt > since)
        select change;

    /// <summary>The person's tickets that others handed over or returned to the queue, while the person was away (K11).</summary>
    private static IQueryable<NotificationRows.Event> TakenChanges(
        WorkbenchDb db,
        int me,
        DateTime since
    ) =>
        from change in db.TicketChanges
        where change.FormerTechnicianId == me && change.ChangedAt > since && change.ActorId != me
        join ticket in db.Tickets on change.TicketNumber equals ticket.Number
        where ticket.TechnicianId == null || ticket.TechnicianId != me
        select new NotificationRows.Event
        {
            TicketNumber = ticket.Number,
            Subject = ticket.Subject,
            No = change.No,
            Name = change.ActorName,
            At = change.ChangedAt,
            IsReleased = change.Kind == TicketChangeKind.Released,
            IsKnown = false,
        };

    /// <summary>What others wrote on watched tickets since the person watches them.</summary>
    private static IQueryable<NotificationRows.Event> WatchedMessages(
        WorkbenchDb db,
        int me,
        DateTime since
    ) =>
        from watch in db.TicketWatches
        where watch.PersonId == me
        join message in db.Messages on watch.TicketNumber equals message.TicketNumber
        where
            message.WrittenAt > since && message.WrittenAt >= watch.Since && message.AuthorId != me
        join ticket in db.Tickets on watch.TicketNumber equals ticket.Number
        select new NotificationRows.Event
        {
            TicketNumber = ticket.Number,
            Subject = ticket.Subject,
            No = message.No,
            Name = message.SaidBy != "" ? message.SaidBy : message.AuthorName,
            At = message.WrittenAt,
            IsKnown = db.Messages.Any(later =>
                later.TicketNumber == message.TicketNumber
                && later.No > message.No
                && later.AuthorId == me
            ),
        };

    /// <summary>The changes of status of watched tickets since the person watches them.</summary>
    private static IQueryable<NotificationRows.Event> WatchedChanges(
        WorkbenchDb db,
        int me,
        DateTime since
    ) =>
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
        select new NotificationRows.Event
        {
            TicketNumber = ticket.Number,
            Subject = ticket.Subject,
            No = change.No,
            Name = change.ActorName,
            At = change.ChangedAt,
            IsKnown = false,
        };
}
