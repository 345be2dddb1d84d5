namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>A part of a preview of the resets due by a day.</summary>
/// <param name="DueCount">The number of agreements that are due by then.</param>
/// <param name="ShownCount">The number of agreements that were calculated.</param>
public sealed record ResetPreviewPage(
    DateOnly AsOf,
    int DueCount,
    int ShownCount,
    IReadOnlyList<ResetRunLineRow> Lines
)
{
    /// <summary>The days ahead for which a preview is calculated: each further term costs a reset per agreement.</summary>
    public const int MaxYearsAhead = 3;
}
