namespace Workbench.Tests.Architecture.Fixtures.Cycles.Files;

/// <summary>Is known by a circle and not in it.</summary>
public sealed class End;
