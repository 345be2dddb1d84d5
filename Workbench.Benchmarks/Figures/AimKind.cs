namespace Workbench.Benchmarks.Figures;

/// <summary>What an aim bounds.</summary>
internal enum AimKind
{
    None,
    AtMost,
    RatioAtMost,
    RatioAtLeast,
}
