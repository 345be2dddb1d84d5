namespace Workbench.App.Features.Import;

/// <summary>How far an import is.</summary>
/// <param name="Total">Zero where it can't be said.</param>
public sealed record ImportProgress(ImportPhase Phase, int Completed = 0, int Total = 0);
