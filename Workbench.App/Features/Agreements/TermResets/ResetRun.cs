using Workbench.Domain;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>What a run of the resets did, or a preview would do.</summary>
/// <param name="Resets">One for each term that was closed.</param>
/// <param name="Ended">Agreements whose last day is past now, with their settlements.</param>
/// <param name="Failed">Left for the next run, each with its reason; the others are done (N4).</param>
public sealed record ResetRun(
    DateOnly AsOf,
    IReadOnlyList<ResetRun.CustomerReset> Resets,
    IReadOnlyList<ResetRun.EndedAgreement> Ended,
    IReadOnlyList<ResetRun.FailedReset> Failed
)
{
    /// <summary>A term that was closed.</summary>
    public sealed record CustomerReset(string Customer, TermReset Report);

    /// <summary>An agreement that came to its end.</summary>
    public sealed record EndedAgreement(string Customer, Settlement Settlement);

    /// <summary>An agreement whose resets could not be run.</summary>
    public sealed record FailedReset(string Customer, string Reason);
}
