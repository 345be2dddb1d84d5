using Workbench.Tests.Architecture.Fixtures.Rooms.Storage;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Program;

/// <summary>Knows a room that it may not know.</summary>
public static class ProgramCode
{
    public static int Value => StorageCode.Value;
}
