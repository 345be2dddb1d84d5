using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Billing;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Billing;

/// <summary>Reads the sources of charges of a range of days, by indexes of their day.</summary>
internal static class BillableFactsQueries
{
    /// <summary>The number of tickets or customers that one statement names.</summary>
    private const int ChunkSize = 500;

    public static async Task<BillableFacts> LoadBillableFactsAsync(
        this WorkbenchDb db,
        DateOnly first,
        DateOnly last,
        CancellationToken ct
    )
    {
        var cards = db
            .RefillCards.AsNoTracking()
            .Where(c => c.BoughtOn >= first && c.BoughtOn <= last);
        var cancelled = await cards
            .Where(c =>
                db.LedgerEntries.Any(e =>
                    e.CustomerId == c.CustomerId
                    && e.SourceNo == c.SourceNo
                    && e.Kind == LedgerEntryKind.Cancel
                )
            )
            .Select(c => new { c.CustomerId, c.SourceNo })
            .ToListAsync(ct);
        var (settlements, agreements) = await LoadSettlementsAsync(db, first, last, ct);
        return new(
            await LoadTicketsAsync(db, first, last, ct),
            await cards.ToListAsync(ct),
            cancelled.Select(c => (c.CustomerId, c.SourceNo)).ToHashSet(),
            await db
                .PackageChanges.AsNoTracking()
                .Where(c => c.ChosenOn >= first && c.ChosenOn <= last && c.PriceOre != 0)
                .ToListAsync(ct),
            settlements,
            agreements
        );
    }

    /// <summary>Returns the tickets with a rate that have work in the range, whole: a correction can have another day.</summary>
    private static async Task<IReadOnlyList<BillableTicket>> LoadTicketsAsync(
        WorkbenchDb db,
        DateOnly first,
        DateOnly last,
        CancellationToken ct
    )
    {
        var numbers = await db
            .TimeEntries.Where(t => t.WorkedOn >= first && t.WorkedOn <= last)
            .Where(t => db.Tickets.Any(k => k.Number == t.TicketNumber && k.HourlyRateOre != null))
            .Select(t => t.TicketNumber)
            .Distinct()
            .ToListAsync(ct);
        var tickets = new List<BillableTicket>();
        foreach (var chunk in numbers.Chunk(ChunkSize))
        {
            var times = (
                await db
                    .TimeEntries.AsNoTracking()
                    .Where(t => chunk.Contains(t.TicketNumber))
                    .ToListAsync(ct)
            ).ToLookup(t => t.TicketNumber);
            var entries = (
                await db
                    .LedgerEntries.AsNoTracking()
                    .Where(e => e.TicketNumber != null && chunk.Contains(e.TicketNumber.Value))
                    .ToListAsync(ct)
            ).ToLookup(e => e.TicketNumber);
            var found = await db
                .Tickets.AsNoTracking()
                .Where(t => chunk.Contains(t.Number))
                .ToListAsync(ct);
            var choices = (
                await db
                    .FundingChoices.AsNoTracking()
                    .Where(c => chunk.Contains(c.TicketNumber) && c.Reference != "")
                    .ToListAsync(ct)
            ).ToLookup(c => c.TicketNumber);
            var answers = await LoadAnswersAsync(db, found, ct);
            tickets.AddRange(
                found.Select(t => new BillableTicket(
                    t,
                    [.. times[t.Number]],
                    [.. entries[t.Number]]
                )
                {
                    Choices = [.. choices[t.Number]],
                    Answers = t.EscalationNo is { } no ? [.. answers[no]] : [],
                })
            );
        }

        return tickets;
    }

    private static async Task<ILookup<int, OfferAnswer>> LoadAnswersAsync(
        WorkbenchDb db,
        List<Ticket> tickets,
        CancellationToken ct
    )
    {
        var escalations = tickets.Select(t => t.EscalationNo).OfType<int>().Distinct().ToList();
        var answers =
            escalations.Count == 0
                ? []
                : await db
                    .OfferAnswers.AsNoTracking()
                    .Where(a => escalations.Contains(a.EscalationNo) && a.IsAccepted)
                    .ToListAsync(ct);
        return answers.ToLookup(a => a.EscalationNo);
    }

    /// <summary>Returns the settlements of the customers with one in the range. An earlier or later one can replace it.</summary>
    private static async Task<(
        IReadOnlyList<Settlement> Settlements,
        IReadOnlyDictionary<int, ServiceAgreement> Agreements
    )> LoadSettlementsAsync(WorkbenchDb db, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var customers = await db
            .Settlements.Where(s => s.LastDay >= first && s.LastDay <= last)
            .Select(s => s.CustomerId)
            .Distinct()
            .ToListAsync(ct);
        var settlements = new List<Settlement>();
        var agreements = new Dictionary<int, ServiceAgreement>();
        foreach (var chunk in customers.Chunk(ChunkSize))
        {
            settlements.AddRange(
                await db
                    .Settlements.AsNoTracking()
                    .Where(s => chunk.Contains(s.CustomerId))
                    .ToListAsync(ct)
            );
            foreach (
                var agreement in await db
                    .Agreements.AsNoTracking()
                    .Where(a => chunk.Contains(a.CustomerId))
                    .ToListAsync(ct)
            )
            {
                agreements.Add(agreement.CustomerId, agreement);
            }
        }

        return (settlements, agreements);
    }
}
