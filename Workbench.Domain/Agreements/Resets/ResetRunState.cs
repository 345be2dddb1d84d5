namespace Workbench.Domain.Agreements.Resets;

/// <summary>What became of a run of resets.</summary>
public enum ResetRunState
{
    Running,
    Finished,

    /// <summary>The program stopped during the run. What is left is due in the next one (N3).</summary>
    Interrupted,
}
