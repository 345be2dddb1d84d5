using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>A run of resets, or a kept preview, with its first lines.</summary>
/// <param name="Compared">How many lines of a kept preview have each state; null for a run.</param>
public sealed record ResetRunView(
    ResetRunRow Row,
    IReadOnlyList<ResetRunLineRow> Lines,
    IReadOnlyDictionary<PreviewedResetState, int>? Compared
);
