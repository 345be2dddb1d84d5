using Workbench.Tests.Architecture.Fixtures.Rooms.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shell;

/// <summary>Named like a registration, but registrations of features stand in Hosting.</summary>
public sealed class UsesBetaServices
{
    public int Value { get; } = BetaInternals.Secret();
}
