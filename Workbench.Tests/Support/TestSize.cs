namespace Workbench.Tests.Support;

/// <summary>
/// How much a load or random test does. The ordinary run is short; <c>WORKBENCH_LONG_TESTS=1</c> asks for the long form.
/// </summary>
public static class TestSize
{
    private static readonly bool IsLong =
        Environment.GetEnvironmentVariable("WORKBENCH_LONG_TESTS") is "1";

    public static int Choose(int shortRun, int longRun) => IsLong ? longRun : shortRun;
}
