using Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Hours;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Queue;

/// <summary>Knows a room that it may not know.</summary>
public static class SharedQueueCode
{
    public static int Value => SharedHoursCode.Value;
}
