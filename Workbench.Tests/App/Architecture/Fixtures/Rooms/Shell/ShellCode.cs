using Workbench.Tests.Architecture.Fixtures.Rooms.Storage;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Shell;

/// <summary>Knows a room that it may not know.</summary>
public static class ShellCode
{
    public static int Value => StorageCode.Value;
}
