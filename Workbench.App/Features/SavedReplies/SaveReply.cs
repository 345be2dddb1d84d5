using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.SavedReplies;

namespace Workbench.App.Features.SavedReplies;

/// <summary>Adds, changes or removes a saved reply. What was sent with it stays as it was.</summary>
[CommandName("SaveReply")]
[AllowedFor(Roles.TeamLead)]
public sealed class SaveReply(CommandExecutor commands)
{
    /// <returns>The id of the reply.</returns>
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        SavedReplyCommandTarget target,
        SavedReplyInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<int>>(
            CommandDescriptor.Create<SaveReply>(actor, target.Subject, target.OperationId, input),
            (context, token) => SaveAsync(context, target, input, token),
            ct
        );

    public Task<Outcome<Unit>> RemoveAsync(
        Actor actor,
        SavedReplyCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<SaveReply>(
                actor,
                target.Subject,
                target.OperationId,
                null
            ) with
            {
                Name = "ReplyRemoved",
            },
            async (context, token) =>
            {
                if (await FindAsync(context, target, token) is not { } reply)
                {
                    return Refusal.Because(RefusalCode.NotFound, FieldName.Name);
                }

                if (context.CheckVersion(reply, target.ExpectedVersion) is { } refusal)
                {
                    return refusal;
                }

                context.Db.SavedReplies.Remove(reply);
                context.RecordChange(ChangeTopic.SavedReply, reply.Id);
                return Unit.Value;
            },
            ct
        );

    private static async Task<Outcome<int>> SaveAsync(
        CommandContext context,
        SavedReplyCommandTarget target,
        SavedReplyInput input,
        CancellationToken ct
    )
    {
        var loaded = await FindAsync(context, target, ct);
        if (target.Id is not null && loaded is null)
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Name);
        }

        if (
            loaded is not null
            && context.CheckVersion(loaded, target.ExpectedVersion) is { } outdated
        )
        {
            return outdated;
        }

        var id = loaded?.Id ?? await context.NextNumberAsync(Counters.SavedReply, ct);
        if (
            !SavedReply
                .Create(id, input.Name, input.SwedishText, input.EnglishText)
                .TryGetValue(out var reply, out var refusal)
        )
        {
            return refusal;
        }

        var names = await context
            .Db.SavedReplies.Where(r => r.Id != id)
            .Select(r => r.Name)
            .ToListAsync(ct);
        if (names.Contains(reply.Name, StringComparer.OrdinalIgnoreCase))
        {
            return Refusal.Because(RefusalCode.ReplyNameTaken, reply.Name);
        }

        if (loaded is null)
        {
            context.Db.SavedReplies.Add(reply);
        }
        else
        {
            context.Replace(loaded, reply);
        }

        context.RecordChange(ChangeTopic.SavedReply, id);
        return id;
    }

    private static async Task<SavedReply?> FindAsync(
        CommandContext context,
        SavedReplyCommandTarget target,
        CancellationToken ct
    ) => target.Id is { } id ? await context.Db.SavedReplies.FindAsync([id], ct) : null;
}
