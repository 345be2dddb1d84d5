using Workbench.Domain;

namespace Workbench.App.Features.Agreements;

/// <summary>What a run of the resets did, or a preview would do.</summary>
/// <param name="Resets">One for each term that was closed.</param>
/// <param name="Ended">Agreements whose last day is past now, with their settlements.</param>
/// <param name="Failed">Left for the next run, each with its reason; the others are done (N4).</param>
[Rule("N5")]
public sealed record ResetRun(
    DateOnly AsOf,
    IReadOnlyList<ResetLine> Resets,
    IReadOnlyList<EndLine> Ended,
    IReadOnlyList<FailedLine> Failed
);
