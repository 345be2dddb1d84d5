using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Workbench.App.Storage;

/// <summary>
/// Reads several lists in one statement. Each list is joined to a part of its own, so that their rows follow each other; joined
/// within each other, two lists of a hundred rows would become ten thousand.
/// </summary>
internal static class StatementParts
{
    /// <summary>Returns the numbers from zero to one below the count, to be joined with the lists.</summary>
    public static IQueryable<int> Parts(this WorkbenchDb db, int count) =>
        db.Database.SqlQueryRaw<int>(
            string.Join(
                " UNION ALL ",
                Enumerable
                    .Range(0, count)
                    .Select(i =>
                        string.Create(CultureInfo.InvariantCulture, $"SELECT {i} AS \"Value\"")
                    )
            )
        );
}
