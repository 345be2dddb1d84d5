using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Forecasts;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Delivery;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Queue;

/// <summary>Returns the waiting tickets in the order of the queue, with what blocks them.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class QueueQuery(
    QueryExecutor queries,
    QueueCache board,
    QueueLength length,
    AgreementPolicyProvider agreementPolicyProvider,
    SettingsProvider settings,
    ForecastKeeper forecasts,
    TimeProvider time
)
{
    public Task<QueueView> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<QueueQuery, QueueView>(actor, board, ReadAsync, ct);

    /// <summary>Returns the number of waiting tickets, including blocked ones.</summary>
    public Task<int> CountAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<QueueQuery, int>(
            actor,
            length,
            (db, token) => db.InQueue().CountAsync(token),
            ct
        );

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
            .Select(r => new TicketLine(r.ticket, r.customer, r.account, r.agreement))
            .ToListAsync(ct);
        var targets = await db.LoadDeliveryTargetsAsync(
            settings.Current.PauseWhileWaiting,
            now,
            ct
        );
        var priorities = await db.LoadPrioritiesAsync(lines.Select(l => l.Ticket), ct);
        var bundles = await BundlesAsync(db, lines, ct);
        var handedBack = await db.LoadHandedBackAsync(now, ct);
        var due = await db.ProjectDueResetsAsync(
            lines.Select(l => l.Agreement),
            agreementPolicyProvider.Current,
            now,
            ct
        );
        return new(
            lines
                .Select(ticketLine =>
                    due.TryGetValue(ticketLine.Customer.Id, out var hours)
                        ? ticketLine with
                        {
                            Account = hours.Ledger.Account,
                            Agreement = hours.Agreement,
                        }
                        : ticketLine
                )
                .Select(
                    (ticketLine, i) =>
                        Row(i + 1, ticketLine, targets) with
                        {
                            Priority = priorities.GetValueOrDefault(ticketLine.Ticket.Number),
                            Together = Together(ticketLine.Ticket, bundles),
                            HandedBack =
                                ticketLine.Ticket.State == TicketState.Queued
                                    ? handedBack.GetValueOrDefault(ticketLine.Ticket.Number)
                                    : null,
                        }
                )
                .ToArray()
        );
    }

    private static IReadOnlyList<int> Together(Ticket ticket, ILookup<int?, int> bundles) =>
        ticket.BundleNo is null ? [] : [.. bundles[ticket.BundleNo].Where(n => n != ticket.Number)];

    /// <summary>Reads the numbers of the open tickets in the bundles of the queue, whatever their state (K3).</summary>
    private static async Task<ILookup<int?, int>> BundlesAsync(
        WorkbenchDb db,
        IReadOnlyList<TicketLine> lines,
        CancellationToken ct
    )
    {
        var numbers = lines.Select(l => l.Ticket.BundleNo).OfType<int>().Distinct().ToList();
        return numbers.Count == 0
            ? Array.Empty<int>().ToLookup(n => (int?)n)
            : (
                await db
                    .Tickets.Where(t => t.BundleNo != null && numbers.Contains(t.BundleNo.Value))
                    .Where(TicketCondition.IsOpen.Expression)
                    .OrderBy(t => t.Number)
                    .Select(t => new { t.BundleNo, t.Number })
                    .ToListAsync(ct)
            ).ToLookup(t => t.BundleNo, t => t.Number);
    }

    private QueueRow Row(
        int position,
        TicketLine ticketLine,
        DeliveryTargetCalculator targets
    ) =>
        new(
            position,
            ticketLine.Ticket.Number,
            ticketLine.Ticket.Subject,
            ticketLine.Customer.Name,
            ticketLine.Ticket.Size,
            ticketLine.Ticket.State,
            ticketLine.Ticket.Funding == FundingMode.HourlyRate,
            ticketLine.Ticket.RemainingPlannedTime,
            targets.Calculate(ticketLine.Ticket),
            SufficiencyCheck.Calculate(
                new(
                    ticketLine.Ticket,
                    ticketLine.Customer,
                    ticketLine.Agreement,
                    ticketLine.Account,
                    StockholmTime.DateOf(targets.Now)
                )
            )
        )
        {
            CustomerNumber = ticketLine.Customer.Number,
            SubmittedAt = ticketLine.Ticket.SubmittedAt,
            HasPriority = ticketLine.Ticket.Priority < 0,
            WaitingSince = ticketLine.Ticket.PausedSince,
            Forecast = forecasts.Current?.Forecast?.Find(ticketLine.Ticket.Number)?.Dates,
        };

    private sealed record TicketLine(
        Ticket Ticket,
        Customer Customer,
        HoursAccount Account,
        ServiceAgreement? Agreement
    );
}
