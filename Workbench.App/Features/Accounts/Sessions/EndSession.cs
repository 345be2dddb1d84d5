using System.Security.Claims;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// Signs out everywhere in one browser: the session's id is the operation's, so that a session is over once its operation is
/// done. Every page of the person hears of it and looks whether it is meant.
/// </summary>
[CommandName("EndSession")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class EndSession(CommandExecutor commands)
{
    /// <summary>
    /// Ends the browser's session, if it has one, whatever it answers: somebody who may nothing any more is signed out all the
    /// same.
    /// </summary>
    public async Task EndForAsync(ClaimsPrincipal user)
    {
        if (SessionId.FromPrincipal(user) is { } session)
        {
            await RunAsync(CurrentPerson.FromPrincipal(user), session, CancellationToken.None);
        }
    }

    /// <param name="operationId">Of the session (<see cref="SessionId"/>).</param>
    public Task<Outcome<Unit>> RunAsync(Actor actor, Guid operationId, CancellationToken ct) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<EndSession>(actor, $"person {actor.Id}", operationId),
            (context, _) =>
            {
                context.RecordChange(ChangeTopic.Person, actor.Id);
                return Task.FromResult<Outcome<Unit>>(Unit.Value);
            },
            ct
        );
}
