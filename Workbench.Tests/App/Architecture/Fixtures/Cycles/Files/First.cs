namespace Workbench.Tests.Architecture.Fixtures.Cycles.Files;

/// <summary>Knows itself by way of two others.</summary>
public sealed class First
{
    public Second? Next { get; init; }
}
