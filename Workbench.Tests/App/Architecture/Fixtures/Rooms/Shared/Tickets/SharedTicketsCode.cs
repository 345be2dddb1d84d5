using Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Hours;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Tickets;

/// <summary>Knows a room that it may not know.</summary>
public static class SharedTicketsCode
{
    public static int Value => SharedHoursCode.Value;
}
