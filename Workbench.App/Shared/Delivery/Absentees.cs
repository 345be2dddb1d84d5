using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Shared.Delivery;

/// <summary>Keeps who is away now and in the next weeks, which several pages show (D7). Commands read absences anew.</summary>
public sealed class Absentees(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
) : SharedRead<AbsenceCalendar>(publisher, time, TimeSpan.FromMinutes(10), ChangeTopic.Absence)
{
    /// <summary>Absences that begin later are left out.</summary>
    public const int DaysAhead = 60;

    public Task<AbsenceCalendar> GetAsync(DateOnly today, CancellationToken ct) =>
        GetAsync(token => ReadAsync(today, token), ct);

    private async Task<AbsenceCalendar> ReadAsync(DateOnly today, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new(await db.LoadAbsencesAsync(today, today.AddDays(DaysAhead), ct));
    }
}
