using Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Queue;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Decisions;

/// <summary>Knows a room that it may not know.</summary>
public static class SharedDecisionsCode
{
    public static int Value => SharedQueueCode.Value;
}
