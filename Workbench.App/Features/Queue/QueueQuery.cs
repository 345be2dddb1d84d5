using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Forecasts;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Queue;

/// <summary>Returns the waiting tickets in the order of the queue, with what blocks them.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class QueueQuery(
    QueryExecutor queries,
    QueueLength length,
    AgreementPolicyProvider agreementPolicyProvider,
    SettingsProvider settings,
    ForecastCache forecasts,
    TimeProvider time
)
{
    /// <summary>Reads the whole queue. Pages show what <see cref="QueuePageQuery"/> keeps of it.</summary>
    public Task<QueueView> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<QueueQuery, QueueView>(actor, ReadAsync, ct);

    /// <summary>Returns the number of waiting tickets, including blocked ones.</summary>
    public Task<int> CountAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<QueueQuery, int>(actor, length, ct);

    private async Task<QueueView> ReadAsync(WorkbenchDb db, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var rows =
            from ticket in db.InQueue()
            join customer in db.Customers on ticket.CustomerId equals customer.Id
            join account in db.Accounts on ticket.CustomerId equals account.CustomerId
            join agreement in db.Agreements
                on ticket.CustomerId equals agreement.CustomerId
                into agreements
            from agreement in agreements.DefaultIfEmpty()
            select new
            {
                ticket,
                customer,
                account,
                agreement,
            };
        var lines = await QueueOrder
            .Apply(rows, r => r.ticket)
            .Select(r => new TicketLine(
                r.ticket,
                new QueueCustomer(r.customer, r.agreement, r.account)
            ))
            .ToListAsync(ct);
        var targets = await db.LoadDeliveryTargetsAsync(
            settings.Current.PauseWhileWaiting,
            now,
            ct
        );
        var priorities = await db.LoadPrioritiesAsync(lines.Select(l => l.Ticket), ct);
        var bundles = await db.LoadBundlesAsync(lines.Select(l => l.Ticket), ct);
        var handedBack = await db.LoadHandedBackAsync(now, ct);
        var due = await db.ProjectDueResetsAsync(
            lines.Select(l => l.Customer.Agreement),
            agreementPolicyProvider.Current,
            now,
            ct
        );
        var forecast = forecasts.Current?.Forecast;
        return new(
            lines
                .Select(line =>
                    QueueRow.Create(
                        line.Ticket,
                        line.Customer.After(due.GetValueOrDefault(line.Customer.Customer.Id)),
                        targets
                    ) with
                    {
                        Priority = priorities.GetValueOrDefault(line.Ticket.Number),
                        Forecast = forecast?.Find(line.Ticket.Number)?.Dates,
                        Together = bundles.OthersOf(line.Ticket),
                        HandedBack =
                            line.Ticket.State == TicketState.Queued
                                ? handedBack.GetValueOrDefault(line.Ticket.Number)
                                : null,
                    }
                )
                .ToArray()
        );
    }

    private sealed record TicketLine(Ticket Ticket, QueueCustomer Customer);
}
