using Workbench.App.Commands;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Sessions;

/// <summary>The list of rejected rows of one's own import, as a file.</summary>
[AllowedFor(Roles.TeamLead)]
public sealed class RejectedRowsQuery(QueryExecutor queries, ImportSessions sessions)
{
    /// <returns>Null where there is none.</returns>
    public Task<Stream?> RunAsync(Actor actor, Guid session, CancellationToken ct) =>
        queries.RunAsync<RejectedRowsQuery, Stream?>(
            actor,
            (_, _) => Task.FromResult<Stream?>(Open(actor, session)),
            ct
        );

    private FileStream? Open(Actor actor, Guid id)
    {
        var path = sessions.Find(actor, id) is { } session
            ? Path.Combine(session.Folder, RejectedRowsFile.FileName)
            : null;
        return File.Exists(path) ? File.OpenRead(path) : null;
    }
}
