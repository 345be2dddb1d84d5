using Workbench.Tests.Architecture.Fixtures.Rooms.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Features.Alpha;

public sealed class UsesBetaInternals
{
    public int Value { get; } = BetaInternals.Secret();
}
