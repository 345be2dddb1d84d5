using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Security;

namespace Workbench.App.Features.Audit.Recording;

/// <summary>Writes what was refused to the audit (<see cref="SecurityEvents"/>).</summary>
[CommandName("SecurityEvents")]
[AllowedFor(Roles.Administrator)]
public sealed class WriteSecurityEvents(CommandExecutor commands, SecurityEvents events)
{
    /// <param name="all">Whether what is counted in the minute that has not ended is written too.</param>
    /// <returns>The number of rows.</returns>
    public async Task<Outcome<int>> RunAsync(Actor actor, bool all, CancellationToken ct)
    {
        IReadOnlyList<SecurityEvent>? taken = null;
        var isWritten = false;
        try
        {
            var outcome = await commands.RunAsync(
                CommandDescriptor.Create<WriteSecurityEvents>(actor, "") with
                {
                    IsAudited = false,
                },
                (context, token) =>
                    // A command that conflicts runs again: it takes the events once.
                    WriteAsync(context, taken ??= events.TakeDue(all), token),
                ct
            );
            isWritten = outcome.Refusal is null;
            return outcome;
        }
        finally
        {
            if (!isWritten && taken is not null)
            {
                events.GiveBack(taken);
            }
        }
    }

    private static async Task<Outcome<int>> WriteAsync(
        CommandContext context,
        IReadOnlyList<SecurityEvent> taken,
        CancellationToken ct
    )
    {
        var domains = taken.Any(e => e.TypedAddress is not null)
            ? await LoadDomainsAsync(context.Db, ct)
            : null;
        context.Db.AuditRows.AddRange(
            taken.Select(e =>
                (
                    e.TypedAddress is { } typed
                        ? e with
                        {
                            Detail = TypedAddress.Shorten(typed, domains!),
                        }
                        : e
                ).ToRow()
            )
        );
        return taken.Count;
    }

    private static async Task<HashSet<string>> LoadDomainsAsync(
        WorkbenchDb db,
        CancellationToken ct
    ) =>
        (await db.People.Where(p => p.IsActive).Select(p => p.Email).ToListAsync(ct))
            .Select(TypedAddress.DomainOf)
            .ToHashSet(StringComparer.Ordinal);
}
