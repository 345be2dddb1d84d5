namespace Workbench.Tests.Architecture.Fixtures.Rooms.Features.Beta;

public static class BetaRoutes
{
    public static string Page(int number) => $"/beta/{number}";
}
