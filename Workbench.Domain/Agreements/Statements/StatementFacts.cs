using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Agreements.Statements;

/// <summary>What a statement is drawn from.</summary>
/// <param name="Hours">With all sources and entries of the customer.</param>
/// <param name="Terms">Every term that was opened.</param>
/// <param name="PackageChanges">Every change of package.</param>
/// <param name="ChargedTimeEntries">Registered time that is charged to the hours.</param>
/// <param name="Packages">By name; those of coming terms among them.</param>
public sealed record StatementFacts(
    CustomerHours Hours,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<PackageChange> PackageChanges,
    IReadOnlyList<TimeEntry> ChargedTimeEntries,
    IReadOnlyDictionary<string, Package> Packages,
    AgreementPolicy Policy
);
