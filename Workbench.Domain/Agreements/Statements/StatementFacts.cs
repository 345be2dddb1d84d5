using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Agreements.Statements;

/// <summary>The data that a statement is calculated from.</summary>
/// <param name="Hours">Contains all sources and entries of the customer.</param>
/// <param name="Terms">Every term that was opened.</param>
/// <param name="PackageChanges">Every change of package.</param>
/// <param name="ChargedTimeEntries">Registered time that is charged to the service hours.</param>
/// <param name="Packages">By name, packages of future terms included.</param>
public sealed record StatementFacts(
    CustomerHours Hours,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<PackageChange> PackageChanges,
    IReadOnlyList<TimeEntry> ChargedTimeEntries,
    IReadOnlyDictionary<string, Package> Packages,
    AgreementPolicy Policy
)
{
    /// <summary>
    /// Minutes of draws that were not loaded, by number of the source. They are older than the term and the entries that are
    /// shown. Empty if every entry of every loaded source was loaded.
    /// </summary>
    public IReadOnlyDictionary<int, int> LeftOutDraws { get; init; } = new Dictionary<int, int>();
}
