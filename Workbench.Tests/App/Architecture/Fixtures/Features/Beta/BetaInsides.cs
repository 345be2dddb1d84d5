namespace Workbench.Tests.Architecture.Fixtures.Features.Beta;

public sealed class BetaInsides
{
    public static int Secret() => 42;
}
