using Workbench.Tests.Architecture.Fixtures.Rooms.Commands;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Operations.Backups;

/// <summary>Knows a room that it may not know.</summary>
public static class OperationsBackupsCode
{
    public static int Value => CommandsCode.Value;
}
