using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Delivery;
using Workbench.App.Storage;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Notifications.Briefs;

namespace Workbench.App.Features.MyWork.Brief;

/// <summary>Keeps who is away today and was in the last weeks (D7).</summary>
public sealed class RecentAbsences(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
) : SharedRead<AbsenceCalendar>(publisher, time, TimeSpan.FromMinutes(10), ChangeTopic.Absence)
{
    public Task<AbsenceCalendar> GetAsync(DateOnly today, CancellationToken ct) =>
        GetAsync(token => ReadAsync(today, token), ct);

    private async Task<AbsenceCalendar> ReadAsync(DateOnly today, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new(
            await db.LoadAbsencesAsync(today.AddDays(-MorningBriefRules.MaxDays), today, ct)
        );
    }
}
