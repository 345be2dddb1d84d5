namespace Workbench.App.Features.Queue;

/// <summary>Why work could not start (F2).</summary>
public enum NoStart
{
    Short,
    NoAgreement,
    NotLaunched,
}
