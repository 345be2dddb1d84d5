using Workbench.Tests.Architecture.Fixtures.Rooms.Live;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Demo;

/// <summary>Knows a room that it may not know.</summary>
public static class DemoCode
{
    public static int Value => LiveCode.Value;
}
