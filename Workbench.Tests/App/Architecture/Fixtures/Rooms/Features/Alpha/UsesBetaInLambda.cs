using Workbench.Tests.Architecture.Fixtures.Rooms.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Features.Alpha;

/// <summary>Peeks where a careless guard does not look: in a lambda inside an asynchronous method.</summary>
public sealed class UsesBetaInLambda
{
    public static async Task<int> RunAsync(int more)
    {
        await Task.Yield();
        Func<int> peek = () => BetaInternals.Secret() + more;
        return peek();
    }
}
