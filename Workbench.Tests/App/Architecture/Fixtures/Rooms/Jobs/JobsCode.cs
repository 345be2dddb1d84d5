using Workbench.Tests.Architecture.Fixtures.Rooms.Shell;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Jobs;

/// <summary>Knows a room that it may not know.</summary>
public static class JobsCode
{
    public static int Value => ShellCode.Value;
}
