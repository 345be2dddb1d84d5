using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations.Details;

/// <summary>Returns one escalation with its tickets and their time, the customer's hours and the history.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class EscalationDetailsQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    /// <returns>The escalation; null if there is none with that number.</returns>
    public Task<EscalationDetails?> RunAsync(Actor actor, int no, CancellationToken ct) =>
        queries.RunAsync<EscalationDetailsQuery, EscalationDetails?>(
            actor,
            (db, token) => ReadAsync(db, no, token),
            ct
        );

    private async Task<EscalationDetails?> ReadAsync(WorkbenchDb db, int no, CancellationToken ct)
    {
        var found = await db
            .Escalations.Where(e => e.No == no)
            .Select(e => new
            {
                Escalation = e,
                Version = EF.Property<long>(e, WorkbenchDb.VersionProperty),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var escalation = found.Escalation;
        var customer = await db.Customers.SingleAsync(c => c.Id == escalation.CustomerId, ct);
        var tickets = await db
            .Tickets.Where(t => t.EscalationNo == no)
            .OrderBy(t => t.Number)
            .ToListAsync(ct);
        return new(
            escalation,
            found.Version,
            await db
                .People.Where(p => p.Id == escalation.OwnerId)
                .Select(p => p.Name)
                .SingleOrDefaultAsync(ct),
            customer,
            await AvailableAsync(db, customer, ct),
            agreementPolicyProvider.Current.HourlyRate,
            await TicketsAsync(db, tickets, ct),
            await db.HistoryAsync(escalation, [.. tickets.Select(t => t.Number)], ct)
        );
    }

    private static async Task<IReadOnlyList<EscalationDetails.EscalatedTicket>> TicketsAsync(
        WorkbenchDb db,
        IReadOnlyList<Ticket> tickets,
        CancellationToken ct
    )
    {
        var numbers = tickets.Select(t => t.Number).ToList();
        var texts = await db
            .TicketTexts.Where(t => numbers.Contains(t.TicketNumber))
            .ToDictionaryAsync(t => t.TicketNumber, t => t.Description, ct);
        var times = await db
            .TimeEntries.Where(t => numbers.Contains(t.TicketNumber))
            .ToListAsync(ct);
        var entries = await db
            .LedgerEntries.Where(e =>
                e.TicketNumber != null && numbers.Contains(e.TicketNumber.Value)
            )
            .ToListAsync(ct);
        var places = await db.CalculatePositionsAsync(
            tickets.Where(t => t.State is TicketState.Escalated or TicketState.Queued),
            ct
        );
        return
        [
            .. tickets.Select(t => new EscalationDetails.EscalatedTicket(
                t,
                texts.GetValueOrDefault(t.Number, ""),
                TimeBreakdown.Calculate(t, times, entries),
                places.TryGetValue(t.Number, out var place) ? place : null
            )),
        ];
    }

    /// <summary>Returns the available hours after the resets that are due (N3).</summary>
    private async Task<Minutes> AvailableAsync(
        WorkbenchDb db,
        Customer customer,
        CancellationToken ct
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var agreement = await db.Agreements.SingleOrDefaultAsync(
            a => a.CustomerId == customer.Id,
            ct
        );
        var hoursAccount = await db.Accounts.SingleAsync(a => a.CustomerId == customer.Id, ct);
        var due = await db.ProjectDueResetsAsync(
            [agreement],
            agreementPolicyProvider.Current,
            now,
            ct
        );
        return due.TryGetValue(customer.Id, out var hours)
            ? DrawEligibility.Available(
                customer,
                hours.Agreement,
                hours.Ledger.Account,
                StockholmTime.DateOf(now)
            )
            : DrawEligibility.Available(
                customer,
                agreement,
                hoursAccount,
                StockholmTime.DateOf(now)
            );
    }
}
