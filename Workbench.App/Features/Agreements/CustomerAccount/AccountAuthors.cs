using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>Who recorded the movements of a customer's account. What is not stored yet is the program's own work.</summary>
/// <param name="Entries">By number of the ledger entry.</param>
/// <param name="PackageChanges">By number of the change.</param>
/// <param name="EndChanges">By number of the change.</param>
public sealed record AccountAuthors(
    IReadOnlyDictionary<int, RecordAuthor> Entries,
    IReadOnlyDictionary<int, RecordAuthor> PackageChanges,
    IReadOnlyDictionary<int, RecordAuthor> EndChanges
)
{
    public RecordAuthor OfEntry(int no) => Entries.GetValueOrDefault(no, RecordAuthor.Program);

    public RecordAuthor OfPackageChange(int no) =>
        PackageChanges.GetValueOrDefault(no, RecordAuthor.Program);

    public RecordAuthor OfEndChange(int no) =>
        EndChanges.GetValueOrDefault(no, RecordAuthor.Program);

    /// <summary>Returns who granted a source: who sold the agreement, the upgrade or the card, or the reset.</summary>
    public RecordAuthor OfGrant(HoursStatement statement, int sourceNo) =>
        OfEntry(
            statement
                .Entries.First(e => e.SourceNo == sourceNo && e.Kind == LedgerEntryKind.Grant)
                .No
        );

    /// <summary>Returns who cancelled a card; null if nobody did.</summary>
    public RecordAuthor? OfCancellation(HoursStatement statement, int sourceNo) =>
        statement.Entries.FirstOrDefault(e =>
            e.SourceNo == sourceNo && e.Kind == LedgerEntryKind.Cancel
        )
            is { } cancellation
            ? OfEntry(cancellation.No)
            : null;
}
