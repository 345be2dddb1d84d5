namespace Workbench.Domain.Agreements.Resets;

/// <summary>How a previewed reset compares with what ran.</summary>
public enum PreviewedResetState
{
    Different,
    NotRun,
    AsPreviewed,
}
