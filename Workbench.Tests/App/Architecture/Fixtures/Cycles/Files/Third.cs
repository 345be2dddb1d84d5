namespace Workbench.Tests.Architecture.Fixtures.Cycles.Files;

public sealed class Third
{
    public First? Next { get; init; }

    public End? End { get; init; }
}
