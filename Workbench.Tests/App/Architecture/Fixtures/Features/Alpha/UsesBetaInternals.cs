using Workbench.Tests.Architecture.Fixtures.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Features.Alpha;

public sealed class UsesBetaInternals
{
    public int Value { get; } = BetaInternals.Secret();
}
