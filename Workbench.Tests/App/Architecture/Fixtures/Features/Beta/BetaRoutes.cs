namespace Workbench.Tests.Architecture.Fixtures.Features.Beta;

public static class BetaRoutes
{
    public static string Page(int number) => $"/beta/{number}";
}
