using Workbench.Tests.Architecture.Fixtures.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Shell;

public sealed class LinksToBeta
{
    public string Link { get; } = BetaRoutes.Page(1);
}
