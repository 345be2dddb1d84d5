using Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Escalations;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Hours;

/// <summary>Knows a room that it may not know.</summary>
public static class SharedHoursCode
{
    public static int Value => SharedEscalationsCode.Value;
}
