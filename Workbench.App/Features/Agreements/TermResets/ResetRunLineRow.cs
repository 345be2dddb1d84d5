using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>A line of a run with its customer.</summary>
/// <param name="Compared">What ran, if the line is of a kept preview.</param>
/// <param name="Differences">Why it differs from the preview; empty if it doesn't.</param>
public sealed record ResetRunLineRow(
    ResetRunLine Line,
    string CustomerNumber,
    string CustomerName,
    PreviewedReset? Compared,
    IReadOnlyList<ResetDifference> Differences
)
{
    /// <summary>Whether the agreement of a failed line has still not been reset.</summary>
    public bool IsLeft { get; init; }

    /// <summary>Whether it is due today, so that it can be tried again.</summary>
    public bool CanRetry { get; init; }
}
