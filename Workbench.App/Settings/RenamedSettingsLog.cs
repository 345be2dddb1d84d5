namespace Workbench.App.Settings;

/// <summary>Names the settings that still have an old name. There is no log yet while the settings are read.</summary>
public static partial class RenamedSettingsLog
{
    public static void LogRenamedSettings(this ILogger logger, WorkbenchSettings settings)
    {
        foreach (var setting in settings.RenamedKeys)
        {
            LogRenamed(logger, setting.OldKey, setting.NewKey);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The setting {OldKey} is now called {NewKey}. The old name is read for this release only."
    )]
    private static partial void LogRenamed(ILogger logger, string oldKey, string newKey);
}
