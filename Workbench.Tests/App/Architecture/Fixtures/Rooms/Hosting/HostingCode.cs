using Workbench.Tests.Architecture.Fixtures.Rooms.CommandLine;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Hosting;

/// <summary>Knows a room that it may not know.</summary>
public static class HostingCode
{
    public static int Value => CommandLineCode.Value;
}
