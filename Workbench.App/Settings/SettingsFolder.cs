namespace Workbench.App.Settings;

/// <summary>
/// The folder of the settings file: the top of a checkout when run from its build output, so that data never lies inside
/// build output; else the folder of the program.
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
