namespace Workbench.Tests.Architecture.Fixtures.Cycles.Rooms.Apart;

/// <summary>Stands in a namespace that no room of the table has.</summary>
public sealed class WithoutRoom;
