using Workbench.Tests.Architecture.Fixtures.Rooms.Hosting;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.CommandLine;

/// <summary>Knows a room that it may not know.</summary>
public static class CommandLineCode
{
    public static int Value => HostingCode.Value;
}
