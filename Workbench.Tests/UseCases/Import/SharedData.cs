namespace Workbench.Tests.UseCases.Import;

/// <summary>
/// The folder of real data beside the repository, or where WORKBENCH_DATA says. What needs it is skipped visibly where it is
/// not there, and fails in CI.
/// </summary>
public static class SharedData
{
    public const string NotThere = "No shared data: set WORKBENCH_DATA.";

    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("WORKBENCH_DATA") ?? BesideTheRepository();

    public static bool CanRun =>
        Directory.Exists(Import)
        || string.Equals(
            Environment.GetEnvironmentVariable("CI"),
            "true",
            StringComparison.Ordinal
        );

    public static string Import => Path.Combine(Folder, "helpdesk", "import");

    private static string BesideTheRepository()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workbench.sln")))
            {
                return Path.Combine(folder.FullName, "..", "shared", "data");
            }
        }

        return Path.Combine("..", "shared", "data");
    }
}
