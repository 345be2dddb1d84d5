using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Search.Similar;
using Workbench.App.Shared.Search;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Search.Advice;

/// <summary>
/// Stores for each delivered ticket what similar tickets made expect at its triage, beside what it took (D6). It looks only at tickets
/// that were submitted before this one and delivered before its triage.
/// </summary>
[Rule("D6")]
[CommandName("CompareTimeAdvice")]
[AllowedFor(Roles.Administrator)]
public sealed class CompareTimeAdvice(
    CommandExecutor commands,
    QueryExecutor queries,
    EarlierTicketFinder finder,
    TimeProvider time
)
{
    /// <summary>Each ticket costs a search, so the rest waits for the next run.</summary>
    public const int MaxPerRun = 100;

    private const int Days = 120;

    /// <returns>The number of tickets that were compared.</returns>
    /// <exception cref="AccessDeniedException">The actor is neither the program nor an administrator.</exception>
    public async Task<int> RunAsync(Actor actor, CancellationToken ct)
    {
        var outcomes = await queries.RunAsync<CompareTimeAdvice, IReadOnlyList<TimeAdviceOutcome>>(
            actor,
            CompareAsync,
            ct
        );
        if (outcomes.Count == 0)
        {
            return 0;
        }

        var stored = 0;
        var outcome = await commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<CompareTimeAdvice>(
                actor,
                $"{outcomes.Count} delivered tickets"
            ),
            async (context, token) =>
            {
                stored = await StoreAsync(context, outcomes, token);
                return Unit.Value;
            },
            ct
        );
        return outcome.Match(_ => stored, _ => 0);
    }

    private async Task<IReadOnlyList<TimeAdviceOutcome>> CompareAsync(
        WorkbenchDb db,
        CancellationToken ct
    )
    {
        var since = time.GetUtcNow().UtcDateTime.AddDays(-Days);
        var deliveries = await db
            .DeliveredCycles.Where(d =>
                d.DeliveredAt >= since
                && d.Cycle == 1
                && d.RegisteredMinutes > 0
                && !db.TimeAdviceOutcomes.Any(o => o.TicketNumber == d.TicketNumber)
            )
            .OrderByDescending(d => d.DeliveredAt)
            .Take(MaxPerRun)
            .ToListAsync(ct);
        if (deliveries.Count == 0)
        {
            return [];
        }

        var numbers = deliveries.ConvertAll(d => d.TicketNumber);
        var documents = await db
            .TicketDocuments.Where(d => numbers.Contains(d.TicketNumber))
            .Select(TicketDocument.FromRow)
            .ToDictionaryAsync(d => d.TicketNumber, ct);
        var outcomes = new List<TimeAdviceOutcome>();
        foreach (var delivery in deliveries)
        {
            var minutes = documents.TryGetValue(delivery.TicketNumber, out var document)
                ? await MinutesAtTriageAsync(db, delivery, document, ct)
                : [];
            outcomes.Add(TimeAdvice.Compare(delivery, minutes));
        }

        return outcomes;
    }

    private async Task<IEnumerable<int>> MinutesAtTriageAsync(
        WorkbenchDb db,
        DeliveredCycle delivery,
        TicketDocument document,
        CancellationToken ct
    )
    {
        var submittedAt = delivery.TargetStartsAt;
        var triagedAt = submittedAt.AddSeconds(delivery.TriageSeconds);
        return (await finder.FindAsync(db, document, submittedAt, ct))
            .Where(a => a.Ticket.DeliveredAt < triagedAt)
            .Select(a => a.Ticket.RegisteredMinutes);
    }

    private static async Task<int> StoreAsync(
        CommandContext context,
        IReadOnlyList<TimeAdviceOutcome> outcomes,
        CancellationToken ct
    )
    {
        var numbers = outcomes.Select(o => o.TicketNumber).ToList();
        // Another node may have compared some meanwhile.
        var stored = await context
            .Db.TimeAdviceOutcomes.Where(o => numbers.Contains(o.TicketNumber))
            .Select(o => o.TicketNumber)
            .ToListAsync(ct);
        List<TimeAdviceOutcome> added = [.. outcomes.ExceptBy(stored, o => o.TicketNumber)];
        context.Db.TimeAdviceOutcomes.AddRange(added);
        return added.Count;
    }
}
