using Workbench.Tests.Architecture.Fixtures.Rooms.Live;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Commands;

/// <summary>Knows a room that it may not know.</summary>
public static class CommandsCode
{
    public static int Value => LiveCode.Value;
}
