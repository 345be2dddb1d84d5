namespace Workbench.Tests.Support;

/// <summary>Finds the files of the repository that the tests were built from.</summary>
public static class Repository
{
    private static readonly string[] SkippedFolders =
    [
        "artifacts",
        "bin",
        "obj",
        "node_modules",
        "Migrations",
        ".git",
        ".vs",
    ];

    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>
    /// Returns hand-written files with one of these endings. Leaves out build output, migrations and generated code.
    /// </summary>
    public static IEnumerable<string> Files(params string[] endings) =>
        FindFiles(Root)
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Where(f => !f.EndsWith(".Designer.cs", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'));

    private static IEnumerable<string> FindFiles(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(d =>
                        !SkippedFolders.Contains(Path.GetFileName(d), StringComparer.Ordinal)
                    )
                    .SelectMany(FindFiles)
            );

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workbench.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
