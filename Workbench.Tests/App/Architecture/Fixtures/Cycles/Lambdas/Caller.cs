namespace Workbench.Tests.Architecture.Fixtures.Cycles.Lambdas;

public static class Caller
{
    public static int Value => Called.Value;
}
