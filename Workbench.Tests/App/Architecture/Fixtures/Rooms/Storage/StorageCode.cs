using Workbench.Tests.Architecture.Fixtures.Rooms.Commands;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Storage;

/// <summary>Knows a room that it may not know.</summary>
public static class StorageCode
{
    public static int Value => CommandsCode.Value;
}
