using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Intake.CustomerSelection;

/// <summary>Returns a customer with its available hours and open tickets, for the intake.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class IntakeCustomerQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    public const int MaxOpenTickets = 8;

    /// <returns>The customer; null if there is none.</returns>
    public Task<IntakeCustomer?> RunAsync(Actor actor, int customerId, CancellationToken ct) =>
        queries.RunAsync<IntakeCustomerQuery, IntakeCustomer?>(
            actor,
            (db, token) => ReadAsync(db, customerId, token),
            ct
        );

    private async Task<IntakeCustomer?> ReadAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    )
    {
        if (
            await db.Customers.SingleOrDefaultAsync(c => c.Id == customerId, ct) is not { } customer
        )
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var today = StockholmTime.DateOf(now);
        var (agreement, hoursAccount) = await db.LoadProjectedAccountAsync(
            customerId,
            agreementPolicyProvider.Current,
            now,
            ct
        );
        var open = db
            .Tickets.Where(t => t.CustomerId == customerId)
            .Where(TicketCondition.IsOpen.Expression);
        return new(
            customer,
            agreement?.Covers(today) == true,
            customer.IsLaunched(today),
            DrawEligibility.Available(customer, agreement, hoursAccount, today),
            await open.OrderByDescending(t => t.SubmittedAt)
                .ThenByDescending(t => t.Number)
                .Take(MaxOpenTickets)
                .Select(t => new IntakeCustomer.OpenTicket(
                    t.Number,
                    t.Subject,
                    t.State,
                    t.SubmittedAt
                ))
                .ToListAsync(ct),
            await open.CountAsync(ct)
        );
    }
}
