using Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Triage;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Escalations;

/// <summary>Knows a room that it may not know.</summary>
public static class SharedEscalationsCode
{
    public static int Value => SharedTriageCode.Value;
}
