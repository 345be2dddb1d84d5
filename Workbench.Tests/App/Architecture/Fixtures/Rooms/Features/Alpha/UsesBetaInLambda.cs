using Workbench.Tests.Architecture.Fixtures.Rooms.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Features.Alpha;

/// <summary>Breaks the rule inside a lambda in an asynchronous method, where a simple check doesn't look.</summary>
public sealed class UsesBetaInLambda
{
    public static async Task<int> RunAsync(int more)
    {
        await Task.Yield();
        Func<int> read = () => BetaInternals.Secret() + more;
        return read();
    }
}
