using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Shared.Delivery;

/// <summary>Reads absences, for the load and the forecast too.</summary>
public static class AbsenceQueries
{
    /// <summary>Returns the absences that have a day in the period and are not cancelled, without tracking.</summary>
    public static async Task<IReadOnlyList<Absence>> LoadAbsencesAsync(
        this WorkbenchDb db,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    ) =>
        await db
            .Absences.AsNoTracking()
            .Where(a => a.To >= from && a.From <= to && a.CancelledAt == null)
            .ToListAsync(ct);
}
