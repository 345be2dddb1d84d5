using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Attachments.Staging;

/// <summary>Removes one's own staged file before its ticket is submitted.</summary>
[Rule("K1")]
[CommandName("UnstageFile")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class UnstageFile(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int id,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<UnstageFile>(
                actor,
                $"staged file {id}",
                operationId,
                null
            ) with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                var file = await context.Db.StagedFiles.SingleOrDefaultAsync(
                    f => f.Id == id && f.PersonId == context.Actor.Id,
                    token
                );
                if (file is null)
                {
                    return Refusal.Because(RefusalCode.NotFound, id);
                }

                context.Db.StagedFiles.Remove(file);
                return Unit.Value;
            },
            ct
        );
}
