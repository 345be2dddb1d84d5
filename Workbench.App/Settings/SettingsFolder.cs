namespace Workbench.App.Settings;

/// <summary>
/// Finds the folder of the settings file: the top of the checkout when the program runs from its build output, so that data is
/// never written into it; otherwise the folder of the program.
/// </summary>
public static class SettingsFolder
{
    public static string Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workbench.sln")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
