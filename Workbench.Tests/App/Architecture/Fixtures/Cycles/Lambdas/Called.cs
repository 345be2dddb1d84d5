namespace Workbench.Tests.Architecture.Fixtures.Cycles.Lambdas;

public static class Called
{
    public static int Value => 1;

    /// <summary>Knows its caller only in a lambda inside an asynchronous method.</summary>
    public static async Task<int> RunAsync(int more)
    {
        await Task.Yield();
        Func<int> value = () => Caller.Value + more;
        return value();
    }
}
