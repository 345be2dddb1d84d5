using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>A run of resets in the list.</summary>
/// <param name="DoneCount">The place of the agreement that was reached, among those that were due.</param>
public sealed record ResetRunRow(ResetRun Run, ResetRunState State, int DoneCount);
