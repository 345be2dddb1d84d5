using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Search;
using Workbench.App.Storage;

namespace Workbench.App.Features.Search.Similar;

/// <summary>Keeps how frequent words are on this node. It changes slowly.</summary>
public sealed class WordFrequencies(IChangePublisher publisher, TimeProvider time)
    : SharedRead<WordSample>(publisher, time, TimeSpan.FromHours(1))
{
    private const int SampleSize = 2_000;

    public Task<WordSample> GetAsync(WorkbenchDb db, CancellationToken ct) =>
        GetAsync(
            async token =>
                WordSample.Create(
                    await db
                        .TicketDocuments.OrderByDescending(d => d.TicketNumber)
                        .Where(d => d.TicketNumber <= int.MaxValue)
                        .Take(SampleSize)
                        .Select(d => d.Subject + d.Description)
                        .ToListAsync(token)
                ),
            ct
        );
}
