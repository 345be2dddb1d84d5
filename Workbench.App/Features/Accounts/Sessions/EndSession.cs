using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// Signs out everywhere in one browser: the session's id is the operation's, so that a session is over once its operation is
/// done. Every page of the person hears of it and looks whether it is meant.
/// </summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class EndSession(Writes writes)
{
    /// <param name="operationId">Of the session (<see cref="SessionId"/>).</param>
    public Task<Outcome<Done>> RunAsync(Actor actor, Guid operationId, CancellationToken ct) =>
        writes.RunAsync<Outcome<Done>>(
            WriteCommand.Of<EndSession>(actor, $"person {actor.Id}", operationId),
            (scope, _) =>
            {
                scope.Changed(ChangeTopic.Person, actor.Id);
                return Task.FromResult<Outcome<Done>>(Done.Value);
            },
            ct
        );
}
