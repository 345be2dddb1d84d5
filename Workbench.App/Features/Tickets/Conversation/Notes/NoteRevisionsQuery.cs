using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation.Notes;

/// <summary>Returns the later texts of the notes of tickets, oldest first.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class NoteRevisionsQuery(QueryExecutor queries, TicketContentsReader contents)
{
    /// <param name="numbers">A small number of ticket numbers.</param>
    public Task<ILookup<(int TicketNumber, int MessageNo), NoteRevision>> RunAsync(
        Actor actor,
        IReadOnlyList<int> numbers,
        CancellationToken ct
    ) =>
        queries.RunSharedAsync<
            NoteRevisionsQuery,
            ILookup<(int TicketNumber, int MessageNo), NoteRevision>
        >(
            actor,
            async token =>
                (await ReadAsync(numbers, token)).ToLookup(r => (r.TicketNumber, r.MessageNo)),
            ct
        );

    private async Task<IEnumerable<NoteRevision>> ReadAsync(
        IReadOnlyList<int> numbers,
        CancellationToken ct
    )
    {
        var revisions = new List<NoteRevision>();
        foreach (var number in numbers)
        {
            revisions.AddRange((await contents.GetAsync(number, ct))?.NoteRevisions ?? []);
        }

        return revisions;
    }
}
