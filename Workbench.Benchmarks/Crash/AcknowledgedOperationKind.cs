namespace Workbench.Benchmarks.Crash;

/// <summary>What was answered as done.</summary>
internal enum AcknowledgedOperationKind
{
    Submitted,
    Taken,
    Registered,
    Delivered,
    Bought,
}
