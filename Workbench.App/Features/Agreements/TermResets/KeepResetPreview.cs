using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>
/// Keeps the preview of the resets due by a day, so that it can be compared with what runs. Keeps the agreements that are due first,
/// up to a limit.
/// </summary>
[CommandName("KeepResetPreview")]
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Administrator)]
public sealed class KeepResetPreview(CommandExecutor commands)
{
    public const int MaxAgreements = 1000;

    /// <returns>The id of the kept preview.</returns>
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        DateOnly asOf,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<int>>(
            CommandDescriptor.Create<KeepResetPreview>(actor, "preview", operationId, asOf),
            async (context, token) =>
            {
                var id = await context.NextNumberAsync(Counters.ResetRun, token);
                var due = await context.Db.Agreements.CountAsync(a => a.NextDueOn <= asOf, token);
                var lines = await context.Db.PreviewResetsAsync(
                    id,
                    asOf,
                    MaxAgreements,
                    context.Policy,
                    context.Now,
                    token
                );
                context.Db.ResetRuns.Add(
                    ResetRun
                        .Start(id, asOf, due, actor, context.Now)
                        .Finish(
                            lines.Count(l => l.Kind == ResetRunLineKind.Reset),
                            lines.Count(l => l.Kind == ResetRunLineKind.Ended),
                            lines.Count(l => l.Kind == ResetRunLineKind.Failed),
                            context.Now
                        ) with
                    {
                        IsPreview = true,
                    }
                );
                context.Db.ResetRunLines.AddRange(lines);
                context.RecordChange(ChangeTopic.ResetRun, id);
                return id;
            },
            ct
        );
}
