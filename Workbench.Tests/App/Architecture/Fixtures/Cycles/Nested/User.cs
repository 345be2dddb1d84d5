namespace Workbench.Tests.Architecture.Fixtures.Cycles.Nested;

/// <summary>Knows only what is nested in the file that knows it.</summary>
public sealed class User
{
    public Outer.Inner? Inner { get; init; }
}
