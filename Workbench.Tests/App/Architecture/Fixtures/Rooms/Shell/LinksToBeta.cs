using Workbench.Tests.Architecture.Fixtures.Rooms.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shell;

public sealed class LinksToBeta
{
    public string Link { get; } = BetaRoutes.Page(1);
}
