using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Records that a person has signed in, before their browser gets the cookie.</summary>
[CommandName(Name, Kind = AuditKind.SignIn)]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class StartSession(CommandExecutor commands)
{
    /// <summary>The name of good and of failed attempts in the audit.</summary>
    public const string Name = "SignIn";

    /// <param name="session">The id of the session that begins.</param>
    public Task<Outcome<Unit>> RunAsync(Actor actor, Guid session, CancellationToken ct)
    {
        // The request began without the session.
        RequestOrigin.Current = RequestOrigin.Current with
        {
            Session = RequestOrigin.HashOf(session),
        };
        return commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<StartSession>(actor, $"person {actor.Id}"),
            static (_, _) => Task.FromResult<Outcome<Unit>>(Unit.Value),
            ct
        );
    }
}
