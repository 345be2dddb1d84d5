using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.SavedReplies;

namespace Workbench.App.Features.SavedReplies;

/// <summary>Returns the saved replies with their versions, by name.</summary>
[AllowedFor(Roles.TeamLead)]
public sealed class SavedRepliesQuery(QueryExecutor queries)
{
    public Task<IReadOnlyList<SavedReplyRow>> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<SavedRepliesQuery, IReadOnlyList<SavedReplyRow>>(
            actor,
            async (db, token) =>
                [
                    .. (
                        await db
                            .SavedReplies.Select(r => new SavedReplyRow(
                                r,
                                EF.Property<long>(r, WorkbenchDb.VersionProperty)
                            ))
                            .ToListAsync(token)
                    ).OrderBy(r => r.Reply.Name, StringComparer.CurrentCulture),
                ],
            ct
        );

    /// <summary>A saved reply as it was read.</summary>
    public sealed record SavedReplyRow(SavedReply Reply, long Version);
}
