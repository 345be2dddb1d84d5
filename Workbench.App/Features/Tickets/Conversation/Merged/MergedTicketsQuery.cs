using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Conversation.Merged;

/// <summary>
/// Returns the tickets that were merged into a ticket, directly or through another one, with their text, messages and time (K8).
/// </summary>
[Rule("K8")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class MergedTicketsQuery(QueryExecutor queries, TicketContentsReader contents)
{
    /// <summary>The newest messages of each merged ticket that are shown.</summary>
    public const int MaxMessages = 50;

    public Task<IReadOnlyList<MergedTicketView>> RunAsync(
        Actor actor,
        int number,
        CancellationToken ct
    ) =>
        queries.RunAsync<MergedTicketsQuery, IReadOnlyList<MergedTicketView>>(
            actor,
            async (db, token) =>
                (await contents.GetAsync(number, token))?.Merged.Any() == true
                    ? await ReadAsync(db, number, token)
                    : [],
            ct
        );

    private static async Task<IReadOnlyList<MergedTicketView>> ReadAsync(
        WorkbenchDb db,
        int number,
        CancellationToken ct
    )
    {
        var merged = await db.LoadMergedAsync(number, ct);
        var numbers = merged.Select(t => t.Number).ToList();
        var texts = await db
            .TicketTexts.Where(t => numbers.Contains(t.TicketNumber))
            .ToDictionaryAsync(t => t.TicketNumber, t => t.Description, ct);
        var messages = (
            await db
                .Messages.Where(m => numbers.Contains(m.TicketNumber))
                .Where(m =>
                    db.Messages.Count(later =>
                        later.TicketNumber == m.TicketNumber && later.No > m.No
                    ) < MaxMessages
                )
                .ToListAsync(ct)
        ).ToLookup(m => m.TicketNumber);
        var times = (
            await (
                from entry in db.TimeEntries
                where numbers.Contains(entry.TicketNumber)
                join person in db.People on entry.TechnicianId equals person.Id into people
                from person in people.DefaultIfEmpty()
                select new { Entry = entry, person.Name }
            ).ToListAsync(ct)
        ).ToLookup(t => t.Entry.TicketNumber);
        return
        [
            .. merged.Select(t => new MergedTicketView(
                t,
                texts.GetValueOrDefault(t.Number) ?? "",
                [.. messages[t.Number].OrderBy(m => m.No)],
                messages[t.Number].Select(m => m.No - 1).DefaultIfEmpty().Min(),
                [
                    .. times[t.Number]
                        .OrderBy(e => e.Entry.No)
                        .Select(e => new MergedTicketView.MergedTime(e.Entry, e.Name ?? "")),
                ]
            )),
        ];
    }
}
