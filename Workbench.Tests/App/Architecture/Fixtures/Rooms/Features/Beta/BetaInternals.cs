namespace Workbench.Tests.Architecture.Fixtures.Rooms.Features.Beta;

public sealed class BetaInternals
{
    public static int Secret() => 42;
}
