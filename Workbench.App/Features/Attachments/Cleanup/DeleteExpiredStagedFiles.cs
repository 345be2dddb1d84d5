using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Attachments.Cleanup;

/// <summary>Deletes staged files that are older than a month and whose ticket was never submitted.</summary>
[Rule("K1")]
[CommandName("SweepStagedFiles")]
[AllowedFor(Roles.Administrator)]
public sealed class DeleteExpiredStagedFiles(CommandExecutor commands)
{
    public const int RetentionDays = 30;
    private const int BatchSize = 200;

    /// <returns>The number of deleted files. The number per run is limited; the next run deletes the rest.</returns>
    public Task<Outcome<int>> RunAsync(Actor actor, CancellationToken ct) =>
        commands.RunAsync<Outcome<int>>(
            CommandDescriptor.Create<DeleteExpiredStagedFiles>(actor, "staged files") with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                var before = context.Now.AddDays(-RetentionDays);
                var expired = await context
                    .Db.StagedFiles.Where(f => f.At < before)
                    .OrderBy(f => f.At)
                    .Take(BatchSize)
                    .ToListAsync(token);
                context.Db.StagedFiles.RemoveRange(expired);
                return expired.Count;
            },
            ct
        );
}
