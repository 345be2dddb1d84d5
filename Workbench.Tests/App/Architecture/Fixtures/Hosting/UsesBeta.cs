using Workbench.Tests.Architecture.Fixtures.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Hosting;

public sealed class UsesBeta
{
    public int Value { get; } = BetaInternals.Secret();
}
