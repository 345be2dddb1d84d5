using Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Escalations;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shared.Triage;

/// <summary>Knows a room that it may not know.</summary>
public static class SharedTriageCode
{
    public static int Value => SharedEscalationsCode.Value;
}
