using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>
/// Registers time: for the ticket's technician, a team lead, and a person who worked on it earlier and forgot to register the
/// time.
/// </summary>
[Rule("F4")]
[Rule("K7")]
[CommandName("RegisterTime")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class RegisterTime(CommandExecutor commands, TimeEntryPoster posting)
{
    public Task<Outcome<RegisterTimeResult>> RunAsync(
        Actor actor,
        int number,
        RegisterTimeInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<RegisterTime>(actor, $"ticket {number}", operationId, input),
            (context, token) => posting.PostAsync(context, number, input, token),
            ct
        );
}
