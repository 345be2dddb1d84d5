namespace Workbench.Tests.Support;

/// <summary>
/// Data that tests are fed with. The repository has a small set of its own; a larger set of the same shape is tried in addition
/// where it lies: found by WORKBENCH_DATA, by default ../shared/data.
/// </summary>
public static class TestDataFiles
{
    private static readonly string RepositorySet = Repository.PathOf(
        "Workbench.Tests/Support/Data"
    );

    private static readonly string LargeSet =
        Environment.GetEnvironmentVariable("WORKBENCH_DATA")
        ?? Path.Combine(Repository.Root, "..", "shared", "data");

    /// <summary>Whether the larger set is tried in addition.</summary>
    public static bool HasLargeSet { get; } =
        Directory.Exists(Path.Combine(LargeSet, "helpdesk", "import"));

    /// <summary>Import folders: the repository's own first.</summary>
    public static IReadOnlyList<string> ImportFolders { get; } =
    [.. SetFolders().Select(folder => Path.Combine(folder, "helpdesk", "import"))];

    /// <summary>Files of every set in a folder of it, ordered by name.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern = "*") =>
        [
            .. SetFolders()
                .SelectMany(set =>
                    Directory
                        .EnumerateFiles(Path.Combine(set, folder), pattern)
                        .Order(StringComparer.Ordinal)
                ),
        ];

    private static IEnumerable<string> SetFolders() =>
        HasLargeSet ? [RepositorySet, LargeSet] : [RepositorySet];
}
