namespace Workbench.Tests.Support;

/// <summary>
/// Sets the size of load and random tests. The normal run is short; <c>WORKBENCH_LONG_TESTS=1</c> selects the long form.
/// </summary>
public static class TestSize
{
    public static readonly bool IsLong =
        Environment.GetEnvironmentVariable("WORKBENCH_LONG_TESTS") is "1";

    public static int Choose(int shortRun, int longRun) => IsLong ? longRun : shortRun;
}
