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
) : RenewedRead<StaffNames>(contexts, publisher, time, ChangeTopic.Person)
{
    /// <param name="needed">Ids that must be among them, if they exist: an import adds people without a change.</param>
    public async Task<StaffNames> GetAsync(IEnumerable<int> needed, CancellationToken ct)
    {
        var names = await GetAsync(ct);
        return needed.All(id => id == Actor.Program.Id || names.Contains(id))
            ? names
            : await ReadNewAsync(ct);
    }

    protected override async Task<StaffNames> ReadAsync(WorkbenchDb db, CancellationToken ct) =>
        new(
            await db
                .People.Select(p => new StaffNames.Member(p.Id, p.Name, p.IsActive, p.JoinedIntoId))
                .ToDictionaryAsync(p => p.Id, ct)
        );
}
