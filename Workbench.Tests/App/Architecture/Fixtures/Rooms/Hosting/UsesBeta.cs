using Workbench.Tests.Architecture.Fixtures.Rooms.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Hosting;

public sealed class UsesBeta
{
    public int Value { get; } = BetaInternals.Secret();
}
