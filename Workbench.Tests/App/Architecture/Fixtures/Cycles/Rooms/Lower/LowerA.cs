namespace Workbench.Tests.Architecture.Fixtures.Cycles.Rooms.Lower;

public sealed class LowerA;
