namespace Workbench.Benchmarks.Crash;

/// <summary>The kinds of acknowledged operations.</summary>
internal enum AcknowledgedOperationKind
{
    Submitted,
    Taken,
    Registered,
    Delivered,
    Bought,
}
