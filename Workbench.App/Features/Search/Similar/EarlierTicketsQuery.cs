using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Search.Advice;
using Workbench.App.Shared.Search;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Search.Similar;

/// <summary>
/// Returns the ended tickets that are most like a ticket, of its customer and of all, and what they make expect of it (D6).
/// </summary>
[Rule("D6")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class EarlierTicketsQuery(
    QueryExecutor queries,
    EarlierTicketFinder finder,
    AdviceHitRates hitRates
)
{
    /// <summary>The number of tickets of each list.</summary>
    public const int MaxTickets = 5;

    /// <summary>Returns the tickets that are like a stored one.</summary>
    public Task<EarlierTicketsView> RunAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<EarlierTicketsQuery, EarlierTicketsView>(
            actor,
            async (db, token) =>
            {
                var document = await db
                    .TicketDocuments.Where(d => d.TicketNumber == number)
                    .Select(TicketDocument.FromRow)
                    .SingleOrDefaultAsync(token);
                if (document is null)
                {
                    return EarlierTicketsView.Empty;
                }

                var alike = await finder.FindAsync(db, document, null, token);
                return (await ToViewAsync(db, document.CustomerId, alike, token)) with
                {
                    Advice = await DecideAsync(db, alike, token),
                };
            },
            ct
        );

    /// <summary>Returns only what the tickets that are like a stored one took.</summary>
    /// <returns>Null if there is no such ticket.</returns>
    public Task<TimeAdvice?> AdviseAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<EarlierTicketsQuery, TimeAdvice?>(
            actor,
            async (db, token) =>
            {
                var document = await db
                    .TicketDocuments.Where(d => d.TicketNumber == number)
                    .Select(TicketDocument.FromRow)
                    .SingleOrDefaultAsync(token);
                return document is null
                    ? null
                    : await DecideAsync(
                        db,
                        await finder.FindAsync(db, document, null, token),
                        token
                    );
            },
            ct
        );

    /// <summary>Returns the tickets that are like one that is being written.</summary>
    /// <param name="customerId">Zero as long as no customer is chosen.</param>
    public Task<EarlierTicketsView> RunAsync(
        Actor actor,
        int customerId,
        string subject,
        string description,
        CancellationToken ct
    ) =>
        queries.RunAsync<EarlierTicketsQuery, EarlierTicketsView>(
            actor,
            async (db, token) =>
            {
                var document = new TicketDocument(
                    0,
                    customerId,
                    DocumentText.Create(subject),
                    DocumentText.Create(description),
                    "",
                    "",
                    "",
                    ""
                );
                var alike = await finder.FindAsync(db, document, null, token);
                return await ToViewAsync(db, customerId, alike, token);
            },
            ct
        );

    private static async Task<EarlierTicketsView> ToViewAsync(
        WorkbenchDb db,
        int customerId,
        IReadOnlyList<AlikeTicket> alike,
        CancellationToken ct
    )
    {
        var lists = alike.ToLookup(a => a.Ticket.CustomerId == customerId);
        var (own, others) = (lists[true].Take(MaxTickets), lists[false].Take(MaxTickets));
        var answers = await AnswersAsync(
            db,
            [.. own.Concat(others).Select(c => c.Ticket.Number)],
            ct
        );
        return new([.. own.Select(Create)], [.. others.Select(Create)]);

        EarlierTicket Create(AlikeTicket a) =>
            new(a.Ticket, a.Customer, a.Likeness, answers.GetValueOrDefault(a.Ticket.Number));
    }

    private static async Task<Dictionary<int, string>> AnswersAsync(
        WorkbenchDb db,
        List<int> numbers,
        CancellationToken ct
    )
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        var answers = db.Messages.Where(m =>
            m.Kind == MessageKind.ToCustomer || m.Kind == MessageKind.Question
        );
        return await db
            .Messages.Where(m =>
                numbers.Contains(m.TicketNumber)
                && m.No == answers.Where(a => a.TicketNumber == m.TicketNumber).Max(a => a.No)
            )
            .ToDictionaryAsync(m => m.TicketNumber, m => m.Text, ct);
    }

    private async Task<TimeAdvice> DecideAsync(
        WorkbenchDb db,
        IReadOnlyList<AlikeTicket> alike,
        CancellationToken ct
    ) =>
        TimeAdvice.Decide(
            alike.Select(a => a.Ticket.RegisteredMinutes),
            await hitRates.GetAsync(db, ct)
        );
}
