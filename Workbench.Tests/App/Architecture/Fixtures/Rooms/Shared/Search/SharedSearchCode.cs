using Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Delivery;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Search;

/// <summary>Knows a room that it may not know.</summary>
public static class SharedSearchCode
{
    public static int Value => SharedDeliveryCode.Value;
}
