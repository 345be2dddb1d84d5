using Workbench.Tests.Architecture.Fixtures.Rooms.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Features.Alpha;

public sealed class NavigatesToBeta
{
    public string Link { get; } = BetaRoutes.Page(1);
}
