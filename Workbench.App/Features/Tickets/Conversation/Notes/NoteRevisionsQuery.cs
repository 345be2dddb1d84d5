using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation.Notes;

/// <summary>Returns the later texts of the notes of tickets, oldest first.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class NoteRevisionsQuery(QueryExecutor queries)
{
    /// <param name="numbers">A small number of ticket numbers.</param>
    public Task<ILookup<(int TicketNumber, int MessageNo), NoteRevision>> RunAsync(
        Actor actor,
        IReadOnlyList<int> numbers,
        CancellationToken ct
    ) =>
        queries.RunAsync<
            NoteRevisionsQuery,
            ILookup<(int TicketNumber, int MessageNo), NoteRevision>
        >(
            actor,
            async (db, token) =>
                (
                    await db
                        .NoteRevisions.Where(r => numbers.Contains(r.TicketNumber))
                        .OrderBy(r => r.No)
                        .ToListAsync(token)
                ).ToLookup(r => (r.TicketNumber, r.MessageNo)),
            ct
        );
}
