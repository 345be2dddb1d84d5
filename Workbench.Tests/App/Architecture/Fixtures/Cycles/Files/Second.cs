namespace Workbench.Tests.Architecture.Fixtures.Cycles.Files;

public sealed class Second
{
    public Third? Next { get; init; }
}
