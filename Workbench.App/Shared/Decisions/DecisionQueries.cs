using Microsoft.EntityFrameworkCore;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Delivery.Decisions;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Shared.Decisions;

/// <summary>Reads what team leads have to decide. Indexes find the tickets; the domain decides which of them are listed.</summary>
internal static class DecisionQueries
{
    /// <summary>The newest runs of resets in which failures are looked for. The job looks every hour.</summary>
    private const int MaxRuns = 200;

    /// <summary>More agreements fail together only if something is wrong with all of them.</summary>
    private const int MaxFailedResets = 200;

    /// <summary>A statement has a parameter for each id.</summary>
    private const int MaxIdsAtOnce = 500;

    public static async Task<IReadOnlyList<DecisionItem>> LoadDecisionsAsync(
        this WorkbenchDb db,
        StaffNames names,
        AbsenceCalendar absences,
        AgreementPolicy policy,
        DateTime now,
        CancellationToken ct
    )
    {
        var today = StockholmTime.DateOf(now);
        var left = names
            .Members.Values.Where(m => m is { IsActive: false, JoinedIntoId: null })
            .Select(m => m.Id)
            .ToHashSet();
        List<int> away = [.. AwayOn(today, names, absences)];
        var open = OpenTickets(db, [.. left, .. away]);
        // The condition on the number lets both databases search the index of uncovered tickets instead of reading it through.
        var uncovered = db.Tickets.Where(t => t.UncoveredMinutes > 0 && t.Number > 0);
        var rows = new Dictionary<int, TicketRow>();
        foreach (var tickets in new[] { uncovered, open })
        {
            foreach (var row in await LoadRowsAsync(db, tickets, ct))
            {
                rows[row.Ticket.Number] = row;
            }
        }

        var reviewed = await LoadReviewsAsync(db, rows.Values.Select(r => r.Ticket), ct);
        var failed = await LoadFailedResetsAsync(db, today, ct);
        var decisions = PendingDecisions.Derive(
            new(
                [.. rows.Values.Select(r => r.ToFacts(reviewed))],
                [.. rows.Values.Select(r => r.Ticket)],
                left,
                absences,
                failed,
                today
            )
            {
                Postponements = await LoadPostponementsAsync(db, away, today, ct),
            }
        );
        return await ToItemsAsync(db, decisions, rows, names, policy, now, ct);
    }

    private static IEnumerable<int> AwayOn(
        DateOnly today,
        StaffNames names,
        AbsenceCalendar absences
    ) =>
        names
            .Members.Values.Where(m =>
                m is { IsActive: true, JoinedIntoId: null }
                && absences.Find(m.Id, today) is { Part: DayPart.WholeDay }
            )
            .Select(m => m.Id);

    /// <summary>Returns the latest postponement of each absent person, unless its day has come.</summary>
    private static async Task<IReadOnlyCollection<HandOverPostponement>> LoadPostponementsAsync(
        WorkbenchDb db,
        List<int> away,
        DateOnly today,
        CancellationToken ct
    ) =>
        away.Count == 0
            ? []
            : await db
                .HandOverPostponements.Where(p =>
                    away.Contains(p.PersonId)
                    && p.DecideOn > today
                    && !db.HandOverPostponements.Any(later =>
                        later.PersonId == p.PersonId && later.No > p.No
                    )
                )
                .ToListAsync(ct);

    /// <summary>Open tickets that may need a decision without having uncovered time.</summary>
    private static IQueryable<Ticket> OpenTickets(WorkbenchDb db, IReadOnlyCollection<int> absent)
    {
        var limit = FourHourLimit.Max.Value;
        return db
            .Tickets.Where(TicketCondition.CountsAtTriage.Expression)
            .Where(t =>
                t.Cycle >= ReopeningReview.FirstCycle
                || (t.RegisteredMinutes >= limit && !t.OverFourHoursApproved)
                || (t.TechnicianId != null && absent.Contains(t.TechnicianId.Value))
            );
    }

    private static async Task<IReadOnlyList<TicketRow>> LoadRowsAsync(
        WorkbenchDb db,
        IQueryable<Ticket> tickets,
        CancellationToken ct
    ) =>
        await tickets
            .Select(t => new TicketRow(
                t,
                EF.Property<long>(t, WorkbenchDb.VersionProperty),
                db.TimeEntries.Where(e => e.TicketNumber == t.Number)
                    .Max(e => (DateOnly?)e.WorkedOn),
                t.UndecidedMinutes == 0
                    ? null
                    : db
                        .TimeEntries.Where(e =>
                            e.TicketNumber == t.Number
                            && e.MinutesOverFourHours > 0
                            && e.No > t.WaivedThroughEntryNo
                        )
                        .Min(e => (DateOnly?)e.WorkedOn)
            ))
            .ToListAsync(ct);

    private static async Task<IReadOnlyDictionary<int, DateTime>> LoadReviewsAsync(
        WorkbenchDb db,
        IEnumerable<Ticket> tickets,
        CancellationToken ct
    )
    {
        var numbers = tickets
            .Where(t => ReopeningReview.IsDue(t, reviewedAt: null))
            .Select(t => t.Number)
            .ToList();
        return numbers.Count == 0
            ? new Dictionary<int, DateTime>()
            : await db
                .TicketChanges.Where(c =>
                    numbers.Contains(c.TicketNumber) && c.Kind == TicketChangeKind.ReopeningReviewed
                )
                .GroupBy(c => c.TicketNumber)
                .Select(g => new { Number = g.Key, At = g.Max(c => c.ChangedAt) })
                .ToDictionaryAsync(r => r.Number, r => r.At, ct);
    }

    /// <summary>Returns the agreements that are still due after the newest run with failures failed for them.</summary>
    private static async Task<IReadOnlyList<PendingDecision.FailedReset>> LoadFailedResetsAsync(
        WorkbenchDb db,
        DateOnly today,
        CancellationToken ct
    )
    {
        var due = await db
            .Agreements.Where(a => a.NextDueOn <= today)
            .OrderBy(a => a.NextDueOn)
            .ThenBy(a => a.CustomerId)
            .Select(a => new { a.CustomerId, On = a.NextDueOn!.Value })
            .Take(MaxFailedResets)
            .ToDictionaryAsync(a => a.CustomerId, a => a.On, ct);
        if (due.Count == 0)
        {
            return [];
        }

        var run = await db
            .ResetRuns.Where(r => r.Id > (db.ResetRuns.Max(n => (int?)n.Id) ?? 0) - MaxRuns)
            .Where(r => !r.IsPreview && r.FinishedAt != null && r.FailedCount > 0)
            .MaxAsync(r => (int?)r.Id, ct);
        if (run is null)
        {
            return [];
        }

        var customers = due.Keys.ToList();
        var lines = await db
            .ResetRunLines.Where(l =>
                l.RunId == run
                && l.Kind == ResetRunLineKind.Failed
                && customers.Contains(l.CustomerId)
            )
            .Select(l => new { l.CustomerId, l.Reason })
            .ToListAsync(ct);
        return
        [
            .. lines.Select(l => new PendingDecision.FailedReset(
                l.CustomerId,
                run.Value,
                l.Reason ?? "",
                due[l.CustomerId]
            )),
        ];
    }

    private static async Task<IReadOnlyList<DecisionItem>> ToItemsAsync(
        WorkbenchDb db,
        IReadOnlyList<PendingDecision> decisions,
        Dictionary<int, TicketRow> rows,
        StaffNames names,
        AgreementPolicy policy,
        DateTime now,
        CancellationToken ct
    )
    {
        var customers = await LoadCustomersAsync(
            db,
            decisions.Select(CustomerOf).OfType<int>().ToHashSet(),
            ct
        );
        var due = await db.ProjectDueResetsAsync(
            customers.Values.Select(c => c.Agreement),
            policy,
            now,
            ct
        );
        return [.. decisions.Select(ToItem)];

        DecisionItem ToItem(PendingDecision decision)
        {
            var customer = CustomerOf(decision) is { } id ? customers.GetValueOrDefault(id) : null;
            var ticket = (decision as PendingDecision.AboutTicket)?.Ticket;
            return new(
                decision,
                ticket is null ? 0 : rows[ticket.Number].Version,
                customer is null ? null : new(customer.Number, customer.Name),
                names.NameOf(
                    decision is PendingDecision.AbsentTechnician absent
                        ? absent.PersonId
                        : ticket?.TechnicianId
                ),
                customer is null
                    ? Minutes.Zero
                    : (due.GetValueOrDefault(customer.Id)?.Ledger.Account ?? customer.Account).Free,
                Money.ForTime(MinutesToDecide(decision), policy.HourlyRate)
            );
        }
    }

    private static Minutes MinutesToDecide(PendingDecision decision) =>
        decision switch
        {
            PendingDecision.AboutTicket { Cause: DecisionKind.OverFourHours } about => new(
                about.Ticket.UndecidedMinutes
            ),
            PendingDecision.AboutTicket { Cause: DecisionKind.UncoveredTime } about => new(
                about.Ticket.UncoveredMinutes
            ),
            _ => Minutes.Zero,
        };

    private static int? CustomerOf(PendingDecision decision) =>
        decision switch
        {
            PendingDecision.AboutTicket about => about.Ticket.CustomerId,
            PendingDecision.FailedReset failed => failed.CustomerId,
            _ => null,
        };

    private static async Task<Dictionary<int, CustomerRow>> LoadCustomersAsync(
        WorkbenchDb db,
        IReadOnlySet<int> ids,
        CancellationToken ct
    )
    {
        var found = new Dictionary<int, CustomerRow>();
        foreach (var part in ids.Chunk(MaxIdsAtOnce))
        {
            var among = part.ToList();
            var rows = await (
                from customer in db.Customers
                where among.Contains(customer.Id)
                join account in db.Accounts on customer.Id equals account.CustomerId
                join agreement in db.Agreements
                    on customer.Id equals agreement.CustomerId
                    into agreements
                from agreement in agreements.DefaultIfEmpty()
                select new CustomerRow(
                    customer.Id,
                    customer.Number,
                    customer.Name,
                    account,
                    agreement
                )
            ).ToListAsync(ct);
            rows.ForEach(c => found[c.Id] = c);
        }

        return found;
    }

    private sealed record CustomerRow(
        int Id,
        string Number,
        string Name,
        HoursAccount Account,
        ServiceAgreement? Agreement
    );

    private sealed record TicketRow(
        Ticket Ticket,
        long Version,
        DateOnly? WorkedOn,
        DateOnly? BeyondSince
    )
    {
        public DecisionFacts.TicketFacts ToFacts(IReadOnlyDictionary<int, DateTime> reviewed) =>
            new(
                Ticket,
                WorkedOn,
                BeyondSince,
                reviewed.TryGetValue(Ticket.Number, out var at) ? at : null
            );
    }
}
