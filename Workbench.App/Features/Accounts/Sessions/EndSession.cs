using System.Security.Claims;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// Signs a person out in all tabs of one browser. Every open page of the person is notified and checks whether its own session
/// has ended. A session that has ended stays so.
/// </summary>
[CommandName("EndSession", Kind = AuditKind.SignIn)]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class EndSession(CommandExecutor commands)
{
    /// <summary>
    /// Ends the browser's session, if it has one. Ignores the outcome, so that a person without any rights is signed out as
    /// well.
    /// </summary>
    public async Task EndForAsync(ClaimsPrincipal user)
    {
        if (SessionId.FromPrincipal(user) is { } session)
        {
            await RunAsync(CurrentPerson.FromPrincipal(user), session, CancellationToken.None);
        }
    }

    /// <param name="session">A session of the actor.</param>
    public Task<Outcome<Unit>> RunAsync(Actor actor, Guid session, CancellationToken ct) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<EndSession>(actor, $"person {actor.Id}"),
            async (context, token) =>
            {
                var found = await context.Db.Sessions.FindAsync([session.ToString()], token);
                if (found is null || found.PersonId != actor.Id)
                {
                    return Refusal.Because(RefusalCode.NotFound, FieldName.Session);
                }

                context.Replace(found, found with { EndedAt = found.EndedAt ?? context.Now });
                context.RecordChange(ChangeTopic.Person, actor.Id);
                return Unit.Value;
            },
            ct
        );
}
