using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Contacts;
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
        var (customer, contacts) = await CustomerAsync(db, escalation.CustomerId, ct);
        var tickets = await db
            .Tickets.Where(t => t.EscalationNo == no)
            .OrderBy(t => t.Number)
            .Select(t => new TicketVersion(t, EF.Property<long>(t, WorkbenchDb.VersionProperty)))
            .ToListAsync(ct);
        var sold = await db.SoldAsync([no], ct);
        return new(
            escalation,
            found.Version,
            await db
                .People.Where(p => p.Id == escalation.OwnerId)
                .Select(p => p.Name)
                .SingleOrDefaultAsync(ct),
            customer,
            await HoursAsync(db, customer, ct),
            agreementPolicyProvider.Current.HourlyRate,
            await TicketsAsync(db, tickets, ct),
            sold,
            await db.HistoryAsync(escalation, [.. tickets.Select(t => t.Ticket.Number)], sold, ct)
        )
        {
            Telephone = contacts.Main?.Telephone ?? "",
        };
    }

    private static async Task<(Customer Customer, CustomerContacts Contacts)> CustomerAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    )
    {
        var found = await db
            .Customers.Where(c => c.Id == customerId)
            .Select(c => new
            {
                Customer = c,
                Revisions = db.ContactRevisions.Where(r => r.CustomerId == c.Id).ToList(),
            })
            .SingleAsync(ct);
        return (found.Customer, CustomerContacts.From(found.Customer, found.Revisions));
    }

    private static async Task<IReadOnlyList<EscalationDetails.EscalatedTicket>> TicketsAsync(
        WorkbenchDb db,
        IReadOnlyList<TicketVersion> versions,
        CancellationToken ct
    )
    {
        var tickets = versions.Select(t => t.Ticket).ToList();
        var numbers = tickets.ConvertAll(t => t.Number);
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
            .. versions.Select(v => new EscalationDetails.EscalatedTicket(
                v.Ticket,
                v.Version,
                texts.GetValueOrDefault(v.Ticket.Number, ""),
                TimeBreakdown.Calculate(v.Ticket, times, entries),
                places.TryGetValue(v.Ticket.Number, out var place) ? place : null
            )),
        ];
    }

    /// <summary>Returns the agreement and hours after the resets that are due (N3).</summary>
    private async Task<EscalationHours> HoursAsync(
        WorkbenchDb db,
        Customer customer,
        CancellationToken ct
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = StockholmTime.DateOf(now);
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
            ? new(customer, hours.Agreement, hours.Ledger.Account, today)
            : new(customer, agreement, hoursAccount, today);
    }

    private sealed record TicketVersion(Ticket Ticket, long Version);
}
