using Workbench.Tests.Architecture.Fixtures.Rooms.Storage;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Settings;

/// <summary>Knows a room that it may not know.</summary>
public static class SettingsCode
{
    public static int Value => StorageCode.Value;
}
