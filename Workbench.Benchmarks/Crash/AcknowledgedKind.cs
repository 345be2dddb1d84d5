namespace Workbench.Benchmarks.Crash;

/// <summary>What was answered as done.</summary>
internal enum AcknowledgedKind
{
    Submitted,
    Taken,
    Registered,
    Delivered,
    Bought,
}
