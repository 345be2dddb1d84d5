using Workbench.Tests.Architecture.Fixtures.Rooms.Shell;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Live;

/// <summary>Knows a room that it may not know.</summary>
public static class LiveCode
{
    public static int Value => ShellCode.Value;
}
