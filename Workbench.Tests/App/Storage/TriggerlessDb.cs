using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.Tests.Storage;

/// <summary>A context whose statements for triggers do nothing.</summary>
internal sealed class TriggerlessDb(DbContextOptions<TriggerlessDb> options) : WorkbenchDb(options)
{
    public override Task LockQueueAsync(CancellationToken ct) => Task.CompletedTask;

    public override Task LockAbsencesAsync(CancellationToken ct) => Task.CompletedTask;

    public override Task LockBillingAsync(CancellationToken ct) => Task.CompletedTask;

    public override bool HasOtherNodes => false;

    public override Task LockAccountAsync(int customerId, CancellationToken ct) =>
        throw new NotSupportedException();

    public override Task LockAccountOfTicketAsync(int ticketNumber, CancellationToken ct) =>
        throw new NotSupportedException();

    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken ct) =>
        throw new NotSupportedException();

    public override bool IsConflict(Exception exception) => false;

    public override bool IsBusy(Exception exception) => false;

    public override IEnumerable<DatabaseTrigger> AppendOnlyTriggersOf(string table) =>
        [new($"{table}_never_set", "SELECT 1")];

    public override IEnumerable<DatabaseTrigger> SearchIndexTriggers => [];

    public override Task<IReadOnlyList<int>> FindDocumentsAsync(
        DocumentSearch search,
        int maxResults,
        CancellationToken ct
    ) => throw new NotSupportedException();

    public override Task<IReadOnlyList<int>> FindSharingAsync(
        SharedWordsSearch search,
        int maxResults,
        CancellationToken ct
    ) => throw new NotSupportedException();

    public override Task<IReadOnlyList<string>> FindMissingTermsAsync(
        string[] words,
        CancellationToken ct
    ) => throw new NotSupportedException();

    public override Task AddTermsAsync(IReadOnlyList<SearchTermRow> terms, CancellationToken ct) =>
        throw new NotSupportedException();

    public override async Task<IReadOnlySet<string>> LoadTriggerNamesAsync(CancellationToken ct) =>
        (
            await Database
                .SqlQueryRaw<string>(
                    "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'"
                )
                .ToListAsync(ct)
        ).ToHashSet(StringComparer.Ordinal);
}
