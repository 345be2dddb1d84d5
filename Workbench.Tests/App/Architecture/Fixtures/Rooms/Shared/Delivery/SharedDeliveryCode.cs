using Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Queue;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Delivery;

/// <summary>Knows a room that it may not know.</summary>
public static class SharedDeliveryCode
{
    public static int Value => SharedQueueCode.Value;
}
