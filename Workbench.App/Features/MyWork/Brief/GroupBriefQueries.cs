using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.App.Storage.Mappings;
using Workbench.Domain.Notifications.Briefs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.MyWork.Brief;

/// <summary>Reads what happened in the group since an instant, in one statement. Every list is bounded.</summary>
internal static class GroupBriefQueries
{
    private const int MaxMoved = 50;
    private const int MaxEscalations = 200;

    /// <summary>The newest runs of resets that are looked at. The job looks every hour.</summary>
    private const int MaxRuns = 200;

    /// <param name="since">UTC.</param>
    public static async Task<GroupBrief> LoadGroupBriefAsync(
        this WorkbenchDb db,
        DateTime since,
        CancellationToken ct
    )
    {
        var rows = await RowsOf(db, since).ToListAsync(ct);
        return new(
            rows[0].Arrived,
            rows[0].Delivered,
            rows[0].Resets,
            rows[0].ResetsFailed,
            [
                .. Parts(rows, r => r.Moved, m => m.Number)
                    .Select(m => new BriefChange(
                        BriefChangeKind.MovedToFront,
                        m.Number!.Value,
                        m.Subject!,
                        m.At!.Value
                    )
                    {
                        By = m.By!,
                        Reason = m.Reason!,
                    }),
            ],
            [
                .. Parts(rows, r => r.Answered, a => a.EscalationNo)
                    .Select(a => new BriefChange(
                        a.IsAccepted == true
                            ? BriefChangeKind.OfferAccepted
                            : BriefChangeKind.OfferRefused,
                        a.EscalationNo!.Value,
                        a.CustomerName!,
                        a.At!.Value
                    )
                    {
                        By = a.SaidBy!,
                    }),
            ],
            [
                .. Parts(rows, r => r.Escalation, e => e.No)
                    .Select(e => new OpenEscalation(
                        e.No!.Value,
                        e.CustomerName!,
                        e.State!.Value,
                        e.RaisedAt!.Value,
                        e.OwnerId,
                        e.FollowUpOn,
                        e.OfferValidUntil
                    )),
            ]
        );
    }

    private static IEnumerable<T> Parts<T>(
        IEnumerable<GroupBriefRow> rows,
        Func<GroupBriefRow, T?> part,
        Func<T, int?> number
    )
        where T : class => rows.Select(part).OfType<T>().Where(p => number(p) is not null);

    private static IQueryable<GroupBriefRow> RowsOf(WorkbenchDb db, DateTime since)
    {
        var moved = Moved(db, since);
        var answers = Answers(db, since);
        var escalations = Escalations(db);
        var runs = db
            .ResetRuns.Where(r => r.Id > (db.ResetRuns.Max(n => (int?)n.Id) ?? 0) - MaxRuns)
            .Where(r => !r.IsPreview && r.FinishedAt >= since);
        return from part in db.Parts(3)
            join move in moved on part equals 0 into moveRows
            from move in moveRows.DefaultIfEmpty()
            join answer in answers on part equals 1 into answerRows
            from answer in answerRows.DefaultIfEmpty()
            join escalation in escalations on part equals 2 into escalationRows
            from escalation in escalationRows.DefaultIfEmpty()
            select new GroupBriefRow
            {
                Arrived = db.Tickets.Count(t => t.SubmittedAt >= since),
                Delivered = db.DeliveredCycles.Count(d => d.DeliveredAt >= since),
                Resets = runs.Sum(r => r.ResetCount),
                ResetsFailed =
                    runs.OrderByDescending(r => r.Id)
                        .Select(r => (int?)r.FailedCount)
                        .FirstOrDefault()
                    ?? 0,
                Moved = move,
                Answered = answer,
                Escalation = escalation,
            };
    }

    private static IQueryable<GroupBriefRow.Move> Moved(WorkbenchDb db, DateTime since) =>
        (
            from change in db.TicketChanges.Where(TicketChangeIndexes.IsException)
            where change.ChangedAt >= since && change.Kind == TicketChangeKind.MovedToFront
            join ticket in db.Tickets on change.TicketNumber equals ticket.Number
            orderby change.ChangedAt descending
            select new GroupBriefRow.Move
            {
                Number = ticket.Number,
                Subject = ticket.Subject,
                By = change.ActorName,
                Reason = change.Reason,
                At = change.ChangedAt,
            }
        ).Take(MaxMoved);

    /// <summary>Answers to offers of escalations that are open or were decided since.</summary>
    private static IQueryable<GroupBriefRow.Answer> Answers(WorkbenchDb db, DateTime since) =>
        from escalation in db.Escalations
        where
            escalation.State == EscalationState.PickedUp
            || (
                (
                    escalation.State == EscalationState.Won
                    || escalation.State == EscalationState.Declined
                )
                && escalation.DecidedAt >= since
            )
        join answer in db.OfferAnswers on escalation.No equals answer.EscalationNo
        where answer.RecordedAt >= since
        join customer in db.Customers on escalation.CustomerId equals customer.Id
        select new GroupBriefRow.Answer
        {
            EscalationNo = escalation.No,
            CustomerName = customer.Name,
            SaidBy = answer.SaidBy,
            IsAccepted = answer.IsAccepted,
            At = answer.RecordedAt,
        };

    private static IQueryable<GroupBriefRow.Open> Escalations(WorkbenchDb db) =>
        (
            from escalation in db.Escalations
            where
                escalation.State == EscalationState.ToPickUp
                || escalation.State == EscalationState.PickedUp
            join customer in db.Customers on escalation.CustomerId equals customer.Id
            orderby escalation.RaisedAt, escalation.No
            select new GroupBriefRow.Open
            {
                No = escalation.No,
                CustomerName = customer.Name,
                State = escalation.State,
                RaisedAt = escalation.RaisedAt,
                OwnerId = escalation.OwnerId,
                FollowUpOn = escalation.FollowUpOn,
                OfferValidUntil = (
                    from offer in db.EscalationOffers
                    where
                        offer.EscalationNo == escalation.No
                        && offer.No == escalation.NextOfferNo - 1
                        && !db.OfferAnswers.Any(a =>
                            a.EscalationNo == offer.EscalationNo && a.OfferNo == offer.No
                        )
                    join plan in db.EscalationPlans
                        on new { offer.EscalationNo, No = offer.PlanNo } equals new
                        {
                            plan.EscalationNo,
                            plan.No,
                        }
                    select (DateOnly?)plan.ValidUntil
                ).FirstOrDefault(),
            }
        ).Take(MaxEscalations);
}
