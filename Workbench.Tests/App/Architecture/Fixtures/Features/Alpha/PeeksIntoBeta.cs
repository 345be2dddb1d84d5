using Workbench.Tests.Architecture.Fixtures.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Features.Alpha;

public sealed class PeeksIntoBeta
{
    public int Value { get; } = BetaInsides.Secret();
}
