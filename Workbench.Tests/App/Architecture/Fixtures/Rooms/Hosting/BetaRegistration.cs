using Workbench.Tests.Architecture.Fixtures.Rooms.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Hosting;

public sealed class BetaRegistration
{
    public int Value { get; } = BetaInternals.Secret();
}
