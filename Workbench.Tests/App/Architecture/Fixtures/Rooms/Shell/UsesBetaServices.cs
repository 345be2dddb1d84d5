using Workbench.Tests.Architecture.Fixtures.Rooms.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shell;

/// <summary>Has the name of a registration, but features are registered only in Hosting.</summary>
public sealed class UsesBetaServices
{
    public int Value { get; } = BetaInternals.Secret();
}
