using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Shared.Tickets;

/// <summary>The names of all people. They are few and every page shows some, so they are read once for all pages.</summary>
public sealed class Staff(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
) : SharedRead<StaffNames>(publisher, time, TimeSpan.FromMinutes(1), ChangeTopic.Person)
{
    /// <param name="needed">Ids that must be among them, if they exist: an import adds people without a change.</param>
    public async Task<StaffNames> GetAsync(IEnumerable<int> needed, CancellationToken ct)
    {
        var names = await GetAsync(ReadAsync, ct);
        return needed.All(id => id == Actor.Program.Id || names.Contains(id))
            ? names
            : await ReadAsync(ct);
    }

    private async Task<StaffNames> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new(
            await db
                .People.Select(p => new StaffNames.Member(p.Id, p.Name, p.IsActive, p.JoinedIntoId))
                .ToDictionaryAsync(p => p.Id, ct)
        );
    }
}
