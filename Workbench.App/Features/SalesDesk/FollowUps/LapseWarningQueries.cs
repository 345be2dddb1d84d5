using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Sales.FollowUps;

namespace Workbench.App.Features.SalesDesk.FollowUps;

/// <summary>Reads the warnings of lapsing hours (N7).</summary>
internal static class LapseWarningQueries
{
    public static async Task<IReadOnlyList<LapseWarning>> LoadLapseWarningsAsync(
        this WorkbenchDb db,
        int customerId,
        DateOnly lapsesOn,
        CancellationToken ct
    ) =>
        [
            .. (
                await db
                    .SalesFollowUps.AsNoTracking()
                    .Where(f => f.CustomerId == customerId && f.LapsesOn == lapsesOn)
                    .ToListAsync(ct)
            )
                .Select(f => f.Warning)
                .OfType<LapseWarning>(),
        ];
}
