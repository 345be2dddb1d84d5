using Workbench.Tests.Architecture.Fixtures.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Features.Alpha;

/// <summary>Peeks where a careless guard does not look: in a lambda inside an asynchronous method.</summary>
public sealed class PeeksInLambda
{
    public static async Task<int> RunAsync(int more)
    {
        await Task.Yield();
        Func<int> peek = () => BetaInsides.Secret() + more;
        return peek();
    }
}
