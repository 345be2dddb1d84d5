using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Records that a person signed in, from which browser. The session id is the operation id.</summary>
[CommandName(Name, Kind = AuditKind.SignIn)]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class StartSession(CommandExecutor commands)
{
    /// <summary>The name of good and of failed attempts in the audit.</summary>
    public const string Name = "SignIn";

    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        BrowserPlace place,
        Guid operationId,
        CancellationToken ct
    )
    {
        // The request began without the session.
        RequestOrigin.Current = RequestOrigin.Current with
        {
            Session = RequestOrigin.HashOf(operationId),
        };
        return commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<StartSession>(
                actor,
                $"person {actor.Id}",
                operationId,
                content: null
            ),
            (context, _) =>
            {
                context.Db.Sessions.Add(
                    new(
                        operationId.ToString(),
                        actor.Id,
                        context.Now,
                        context.Now,
                        EndedAt: null,
                        Cut(place.Address, SessionRow.AddressLength),
                        Cut(place.Browser, SessionRow.BrowserLength)
                    )
                );
                context.RecordChange(ChangeTopic.Person, actor.Id);
                return Task.FromResult<Outcome<Unit>>(Unit.Value);
            },
            ct
        );
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..length];
}
