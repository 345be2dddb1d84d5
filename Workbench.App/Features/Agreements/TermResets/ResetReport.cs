using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>The result of a run of the resets, or its preview.</summary>
/// <param name="Resets">One for each closed term.</param>
/// <param name="Ended">Agreements whose last day has passed, with their settlements.</param>
/// <param name="Failed">Agreements left for the next run, each with its reason; the others are done (N4).</param>
public sealed record ResetReport(
    DateOnly AsOf,
    IReadOnlyList<ResetReport.CustomerReset> Resets,
    IReadOnlyList<ResetReport.EndedAgreement> Ended,
    IReadOnlyList<ResetReport.FailedReset> Failed
)
{
    /// <summary>A closed term.</summary>
    public sealed record CustomerReset(string Customer, TermReset Report);

    /// <summary>An ended agreement.</summary>
    public sealed record EndedAgreement(string Customer, Settlement Settlement);

    /// <summary>An agreement whose resets failed.</summary>
    public sealed record FailedReset(string Customer, string Reason);
}
