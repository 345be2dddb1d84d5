using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Commands.Auditing;

/// <summary>Records what an administrator does on the dashboard of the jobs, before it is done.</summary>
[CommandName(Name, Kind = AuditKind.Operation)]
[AllowedFor(Roles.Administrator)]
public sealed class RecordDashboardAction(CommandExecutor commands)
{
    public const string Name = "JobDashboard";

    /// <param name="action">The path of the action and the jobs, such as "/recurring/trigger resets".</param>
    public Task<Outcome<Unit>> RunAsync(Actor actor, string action, CancellationToken ct) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<RecordDashboardAction>(actor, "") with
            {
                Detail = action,
            },
            static (_, _) => Task.FromResult<Outcome<Unit>>(Unit.Value),
            ct
        );
}
