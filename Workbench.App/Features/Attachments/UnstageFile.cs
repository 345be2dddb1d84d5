using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Attachments;

/// <summary>Takes a file away before its ticket is submitted; one's own, and nobody else's.</summary>
[Rule("K1")]
[CommandName("UnstageFile")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class UnstageFile(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int id,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<UnstageFile>(actor, $"staged file {id}", operationId) with
            {
                IsAudited = false,
            },
            async (scope, token) =>
            {
                var file = await scope.Db.StagedFiles.SingleOrDefaultAsync(
                    f => f.Id == id && f.PersonId == scope.Actor.Id,
                    token
                );
                if (file is null)
                {
                    return Refusal.Because(RefusalCode.NotFound, id);
                }

                scope.Db.StagedFiles.Remove(file);
                return Unit.Value;
            },
            ct
        );
}
