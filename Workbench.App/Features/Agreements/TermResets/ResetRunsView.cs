namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>The runs of resets, the newest first.</summary>
/// <param name="HasMore">Whether there are older ones.</param>
/// <param name="DueNow">How many agreements are due and have not been reset.</param>
/// <param name="OverdueSince">Since when the reset job hasn't succeeded, if that is too long.</param>
public sealed record ResetRunsView(
    IReadOnlyList<ResetRunRow> Runs,
    bool HasMore,
    int DueNow,
    DateTime? OverdueSince
);
