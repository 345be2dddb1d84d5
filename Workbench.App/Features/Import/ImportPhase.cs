namespace Workbench.App.Features.Import;

/// <summary>What an import is at.</summary>
public enum ImportPhase
{
    Reading,
    Comparing,
    Replaying,
    Writing,
}
