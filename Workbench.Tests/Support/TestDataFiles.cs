namespace Workbench.Tests.Support;

/// <summary>
/// Provides test data. The repository contains a small set. A larger set of the same structure is used in addition when it
/// exists: in WORKBENCH_DATA, by default ../shared/data.
/// </summary>
public static class TestDataFiles
{
    private static readonly string RepositorySet = Repository.PathOf(
        "Workbench.Tests/Support/Data"
    );

    private static readonly string LargeSet =
        Environment.GetEnvironmentVariable("WORKBENCH_DATA")
        ?? Path.Combine(Repository.Root, "..", "shared", "data");

    /// <summary>Whether the larger set exists and is used in addition.</summary>
    public static bool HasLargeSet { get; } =
        Directory.Exists(Path.Combine(LargeSet, "helpdesk", "import"));

    /// <summary>Import folders; the repository's own comes first.</summary>
    public static IReadOnlyList<string> ImportFolders { get; } =
    [.. SetFolders().Select(folder => Path.Combine(folder, "helpdesk", "import"))];

    /// <summary>Returns the files of a folder in every set, ordered by name.</summary>
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
