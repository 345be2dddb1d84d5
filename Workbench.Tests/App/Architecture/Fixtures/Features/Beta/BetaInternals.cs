namespace Workbench.Tests.Architecture.Fixtures.Features.Beta;

public sealed class BetaInternals
{
    public static int Secret() => 42;
}
