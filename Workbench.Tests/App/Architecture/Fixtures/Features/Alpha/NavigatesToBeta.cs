using Workbench.Tests.Architecture.Fixtures.Features.Beta;

namespace Workbench.Tests.Architecture.Fixtures.Features.Alpha;

public sealed class NavigatesToBeta
{
    public string Link { get; } = BetaRoutes.Page(1);
}
