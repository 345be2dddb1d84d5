using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Bugs;
using Workbench.Domain.Notifications.Briefs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.MyWork.Brief;

/// <summary>
/// Reads what others did on a technician's tickets since an instant, in one statement. It starts from the tickets in hand and from
/// the reports decided since.
/// </summary>
internal static class OwnChangeQueries
{
    private const int MaxChanges = 100;

    /// <returns>The changes, the newest first.</returns>
    public static async Task<IReadOnlyList<BriefChange>> LoadOwnChangesAsync(
        this WorkbenchDb db,
        int me,
        DateTime since,
        CancellationToken ct
    )
    {
        var messages = Messages(db, me, since);
        var changes = Changes(db, me, since);
        var reports = Reports(db, me, since);
        var rows = await (
            from part in db.Parts(3)
            join message in messages on part equals 0 into messageRows
            from message in messageRows.DefaultIfEmpty()
            join change in changes on part equals 1 into changeRows
            from change in changeRows.DefaultIfEmpty()
            join report in reports on part equals 2 into reportRows
            from report in reportRows.DefaultIfEmpty()
            select new
            {
                Message = message,
                Change = change,
                Report = report,
            }
        ).ToListAsync(ct);
        return
        [
            .. rows.SelectMany(r =>
                    new[]
                    {
                        Create(r.Message, _ => BriefChangeKind.CustomerWrote),
                        Create(r.Change, KindOf),
                        Create(
                            r.Report,
                            e =>
                                e.IsDeclined == true
                                    ? BriefChangeKind.ReportDeclined
                                    : BriefChangeKind.ReportShipped
                        ),
                    }
                )
                .OfType<BriefChange>()
                .OrderByDescending(c => c.At)
                .DistinctBy(c => (c.Kind, c.Number)),
        ];
    }

    private static BriefChange? Create(Event? found, Func<Event, BriefChangeKind> kind) =>
        found?.Number is { } number
            ? new(kind(found), number, found.Subject!, found.At!.Value)
            {
                By = found.By!,
                Reason = found.Reason!,
            }
            : null;

    private static BriefChangeKind KindOf(Event change) =>
        change.Kind switch
        {
            TicketChangeKind.HandedOver => BriefChangeKind.HandedOver,
            TicketChangeKind.FinishApproved => BriefChangeKind.FinishApproved,
            TicketChangeKind.MinutesWaived => BriefChangeKind.MinutesWaived,
            TicketChangeKind.EscalationClosed => BriefChangeKind.EscalationClosed,
            TicketChangeKind.EscalationRescoped => BriefChangeKind.EscalationReturned,
            _ => BriefChangeKind.HoursArrived,
        };

    /// <summary>The tickets that the person works on or has delivered, and those that sales has.</summary>
    private static IQueryable<Ticket> InHand(WorkbenchDb db, int me) =>
        db
            .Tickets.Where(Ownership.IsTechnician(me))
            .Where(t =>
                t.State == TicketState.Started
                || t.State == TicketState.AwaitingCustomer
                || t.State == TicketState.AwaitingFunding
                || t.State == TicketState.Escalated
                || t.State == TicketState.Delivered
            );

    private static IQueryable<Event> Messages(WorkbenchDb db, int me, DateTime since) =>
        (
            from ticket in InHand(db, me)
            join message in db.Messages on ticket.Number equals message.TicketNumber
            where
                (message.Kind == MessageKind.Answer || message.Kind == MessageKind.FromCustomer)
                && message.WrittenAt >= since
                && message.AuthorId != me
            orderby message.WrittenAt descending
            select new Event
            {
                Number = ticket.Number,
                Subject = ticket.Subject,
                By = message.SaidBy,
                Reason = "",
                At = message.WrittenAt,
            }
        ).Take(MaxChanges);

    private static IQueryable<Event> Changes(WorkbenchDb db, int me, DateTime since) =>
        (
            from ticket in InHand(db, me)
            join change in db.TicketChanges on ticket.Number equals change.TicketNumber
            where
                change.ChangedAt >= since
                && change.ActorId != me
                && (
                    change.Kind == TicketChangeKind.HandedOver
                    || change.Kind == TicketChangeKind.FinishApproved
                    || change.Kind == TicketChangeKind.MinutesWaived
                    || change.Kind == TicketChangeKind.EscalationClosed
                    || change.Kind == TicketChangeKind.EscalationRescoped
                    || change.Kind == TicketChangeKind.HoursArrived
                )
            orderby change.ChangedAt descending
            select new Event
            {
                Number = ticket.Number,
                Subject = ticket.Subject,
                By = change.ActorName,
                Reason = change.Reason,
                At = change.ChangedAt,
                Kind = change.Kind,
            }
        ).Take(MaxChanges);

    private static IQueryable<Event> Reports(WorkbenchDb db, int me, DateTime since) =>
        (
            from report in db.ProductReports
            where
                report.DecidedAt >= since
                && db.Tickets.Any(t => t.ProductReportNo == report.No && t.TechnicianId == me)
            orderby report.DecidedAt descending
            select new Event
            {
                Number = report.No,
                Subject = report.Title,
                By = report.Release,
                Reason = "",
                At = report.DecidedAt,
                IsDeclined = report.State == ProductReportState.Declined,
            }
        ).Take(MaxChanges);

    /// <summary>Something that happened; without a number in rows of the other parts.</summary>
    private sealed class Event
    {
        public int? Number { get; init; }

        public string? Subject { get; init; }

        public string? By { get; init; }

        public string? Reason { get; init; }

        public DateTime? At { get; init; }

        public TicketChangeKind? Kind { get; init; }

        public bool? IsDeclined { get; init; }
    }
}
