using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Features.Audit.Recording;

/// <summary>Records that the database was backed up or restored. It names no file: a path may say more than the audit should.</summary>
[CommandName(Backup, Kind = AuditKind.Operation)]
[AllowedFor(Roles.Administrator)]
public sealed class RecordBackup(CommandExecutor commands)
{
    public const string Backup = "Backup";
    public const string Restore = "Restore";

    public Task<Outcome<Unit>> BackedUpAsync(Actor actor, CancellationToken ct) =>
        RecordAsync(actor, Backup, null, ct);

    /// <param name="madeAt">When the archive was made: what happened since is not in the database any more.</param>
    public Task<Outcome<Unit>> RestoredAsync(Actor actor, DateTime madeAt, CancellationToken ct) =>
        RecordAsync(actor, Restore, $"{madeAt:yyyy-MM-ddTHH:mm:ssZ}", ct);

    private Task<Outcome<Unit>> RecordAsync(
        Actor actor,
        string name,
        string? detail,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<RecordBackup>(actor, "") with
            {
                Name = name,
                Detail = detail,
            },
            static (_, _) => Task.FromResult<Outcome<Unit>>(Unit.Value),
            ct
        );
}
