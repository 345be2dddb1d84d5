using System.Security.Claims;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// Signs a person out in all tabs of one browser. The session id is the operation id, so a session has ended once its operation
/// is done. Every open page of the person is notified and checks whether its own session has ended.
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

    /// <param name="operationId">The id of the session (<see cref="SessionId"/>).</param>
    public Task<Outcome<Unit>> RunAsync(Actor actor, Guid operationId, CancellationToken ct) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<EndSession>(actor, $"person {actor.Id}", operationId, null),
            (context, _) =>
            {
                context.RecordChange(ChangeTopic.Person, actor.Id);
                return Task.FromResult<Outcome<Unit>>(Unit.Value);
            },
            ct
        );
}
