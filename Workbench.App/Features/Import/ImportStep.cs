namespace Workbench.App.Features.Import;

/// <summary>How far an import is.</summary>
/// <param name="Of">Zero where it can't be said.</param>
public sealed record ImportStep(ImportPhase Phase, int Done = 0, int Of = 0);
