using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Signs a person out everywhere except in one browser.</summary>
[CommandName("EndOtherSessions", Kind = AuditKind.SignIn)]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class EndOtherSessions(CommandExecutor commands)
{
    /// <param name="kept">The session that stays open.</param>
    public Task<Outcome<Unit>> RunAsync(Actor actor, Guid kept, CancellationToken ct) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<EndOtherSessions>(actor, $"person {actor.Id}"),
            async (context, token) =>
            {
                var keptId = kept.ToString();
                var others = await context
                    .Db.Sessions.Where(s =>
                        s.PersonId == actor.Id && s.EndedAt == null && s.Id != keptId
                    )
                    .ToListAsync(token);
                foreach (var other in others)
                {
                    context.Replace(other, other with { EndedAt = context.Now });
                }

                context.RecordChange(ChangeTopic.Person, actor.Id);
                return Unit.Value;
            },
            ct
        );
}
