using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.Domain;

namespace Workbench.App.Features.Attachments.Cleanup;

/// <summary>Deletes files that no row refers to: left by a crash, refused after they were read, or removed.</summary>
[Rule("K1")]
[AllowedFor(Roles.Administrator)]
public sealed class DeleteOrphanedFiles(
    QueryExecutor queries,
    AttachmentFileStore files,
    TimeProvider time
)
{
    /// <summary>The minimum age, in hours, before a file without a row is deleted: its row may not be written yet.</summary>
    private const int GracePeriodHours = 24;

    /// <returns>The number of deleted files.</returns>
    /// <exception cref="AccessDeniedException">The actor is neither the program nor an administrator.</exception>
    public Task<int> RunAsync(Actor actor, CancellationToken ct) =>
        queries.RunAsync<DeleteOrphanedFiles, int>(
            actor,
            async (db, token) =>
            {
                var before = time.GetUtcNow().UtcDateTime.AddHours(-GracePeriodHours);
                var deleted = 0;
                foreach (var names in files.ListOlderThan(before).Chunk(500))
                {
                    var referenced = await db.ActiveAttachments()
                        .Where(a => names.Contains(a.Sha256))
                        .Select(a => a.Sha256)
                        .ToHashSetAsync(StringComparer.Ordinal, token);
                    referenced.UnionWith(
                        await db
                            .StagedFiles.Where(f => names.Contains(f.Sha256))
                            .Select(f => f.Sha256)
                            .ToListAsync(token)
                    );
                    deleted += names.Count(name =>
                        !referenced.Contains(name) && files.DeleteIfOlder(name, before)
                    );
                }

                return deleted;
            },
            ct
        );
}
