namespace Workbench.Domain.Agreements.Resets;

/// <summary>What a run of resets did with an agreement.</summary>
public enum ResetRunLineKind
{
    /// <summary>A term was closed and the next one opened.</summary>
    Reset,

    /// <summary>The agreement ended and was settled.</summary>
    Ended,

    /// <summary>The agreement is left for the next run (N4).</summary>
    Failed,
}
