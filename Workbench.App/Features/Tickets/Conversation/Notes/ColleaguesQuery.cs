using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation.Notes;

/// <summary>Returns the colleagues whom a person can mention in a note, by name.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ColleaguesQuery(QueryExecutor queries, Staff staff)
{
    public Task<IReadOnlyList<MentionablePerson>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<ColleaguesQuery, IReadOnlyList<MentionablePerson>>(
            actor,
            async token =>
                [
                    .. (await staff.GetAsync([actor.Id], token))
                        .Members.Values.Where(p => p.IsActive && p.Id != actor.Id)
                        .Select(p => new MentionablePerson(p.Id, p.Name))
                        .OrderBy(p => p.Name, StringComparer.CurrentCulture),
                ],
            ct
        );
}
