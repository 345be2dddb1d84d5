using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Search.Advice;

/// <summary>Keeps how often advice on the time of tickets held, in the latest delivered tickets (D6).</summary>
[Rule("D6")]
public sealed class AdviceHitRates(IChangePublisher publisher, TimeProvider time)
    : SharedRead<AdviceHitRate>(publisher, time, TimeSpan.FromHours(1))
{
    private const int MaxCompared = 200;

    public Task<AdviceHitRate> GetAsync(WorkbenchDb db, CancellationToken ct) =>
        GetAsync(token => ReadAsync(db, token), ct);

    private static async Task<AdviceHitRate> ReadAsync(WorkbenchDb db, CancellationToken ct)
    {
        var held = await db
            .TimeAdviceOutcomes.Where(o =>
                o.UpperMinutes != null && o.DeliveredAt > DateTime.UnixEpoch
            )
            .OrderByDescending(o => o.DeliveredAt)
            .Take(MaxCompared)
            .Select(o => o.TookMinutes <= o.UpperMinutes)
            .ToListAsync(ct);
        return new(held.Count(h => h), held.Count);
    }
}
