using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Shared.Search;

/// <summary>Keeps how frequent words are on this node. It changes slowly.</summary>
public sealed class WordFrequencies(IChangePublisher publisher, TimeProvider time)
    : SharedRead<WordSample>(publisher, time, TimeSpan.FromHours(1))
{
    private const int SampleSize = 2_000;

    public Task<WordSample> GetAsync(WorkbenchDb db, CancellationToken ct) =>
        GetAsync(token => ReadAsync(db, token), ct);

    private static async Task<WordSample> ReadAsync(WorkbenchDb db, CancellationToken ct)
    {
        var newest = await db
            .TicketDocuments.Where(d => d.TicketNumber <= int.MaxValue)
            .OrderByDescending(d => d.TicketNumber)
            .Take(SampleSize)
            .Select(TicketDocument.FromRow)
            .ToListAsync(ct);
        return WordSample.Create(newest.Select(d => d.TicketNumber).FirstOrDefault(), newest);
    }
}
