using Workbench.Tests.Architecture;

namespace Workbench.Tests.Support;

/// <summary>Real tickets that lie beside the checkout, not in it: found by WORKBENCH_DATA, by default ../shared/data.</summary>
public static class SharedData
{
    public const string NotThere = "No shared data: set WORKBENCH_DATA.";

    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("WORKBENCH_DATA")
        ?? Path.Combine(Repository.Root, "..", "shared", "data");

    public static string Import => Path.Combine(Folder, "helpdesk", "import");

    public static bool CanRun => !IsMissing;

    /// <summary>Skipped visibly where the data is not there; in CI its absence is a failure.</summary>
    public static bool IsMissing =>
        !Directory.Exists(Import)
        && !string.Equals(
            Environment.GetEnvironmentVariable("CI"),
            "true",
            StringComparison.Ordinal
        );
}
