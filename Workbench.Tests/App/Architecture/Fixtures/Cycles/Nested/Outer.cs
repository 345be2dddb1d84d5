namespace Workbench.Tests.Architecture.Fixtures.Cycles.Nested;

public sealed class Outer
{
    public User? User { get; init; }

    public sealed class Inner;
}
