using Microsoft.EntityFrameworkCore;

namespace Workbench.App.Storage;

/// <summary>Reads people whose work counts for somebody else, because they were joined.</summary>
public static class PersonQueries
{
    /// <summary>Returns the id of a person and of everybody who was joined into them.</summary>
    public static Task<List<int>> LoadIdsOfAsync(
        this WorkbenchDb db,
        int personId,
        CancellationToken ct
    ) =>
        db
            .People.Where(p => p.Id == personId || p.JoinedIntoId == personId)
            .Select(p => p.Id)
            .ToListAsync(ct);

    /// <summary>Returns, for everybody who was joined, the id of the person they were joined into.</summary>
    public static Task<Dictionary<int, int>> LoadJoinedAsync(
        this WorkbenchDb db,
        CancellationToken ct
    ) =>
        db
            .People.Where(p => p.JoinedIntoId != null)
            .ToDictionaryAsync(p => p.Id, p => p.JoinedIntoId!.Value, ct);
}
