using System.Text.RegularExpressions;
using Workbench.Tests.Support;

namespace Workbench.Tests.Architecture;

/// <summary>Compares the resource keys that source files name with the resource files that have them.</summary>
internal sealed partial class ResourceUsage(
    IReadOnlyCollection<ResourceFile> files,
    IEnumerable<(string Path, string Text)> sources
)
{
    private readonly List<(string Path, string ClassName, string Key)> _uses =
    [
        .. sources.SelectMany(s =>
            KeyUse()
                .Matches(s.Text)
                .Select(m => (s.Path, m.Groups["class"].Value, m.Groups["key"].Value))
        ),
    ];

    /// <summary>The program's own files and sources.</summary>
    public static ResourceUsage OfProgram { get; } =
        new(
            ResourceFile.English,
            Repository
                .Files(".cs", ".razor")
                .Where(f => f.StartsWith("Workbench.App/", StringComparison.Ordinal))
                .Select(f => (f, File.ReadAllText(Repository.PathOf(f))))
        );

    /// <summary>Returns the keys that no source names, as <c>Class.Key</c>.</summary>
    public IEnumerable<string> UnusedKeys()
    {
        var used = _uses.Select(u => $"{u.ClassName}.{u.Key}").ToHashSet(StringComparer.Ordinal);
        return files
            .SelectMany(f => f.Entries.Select(e => $"{f.ClassName}.{e.Key}"))
            .Where(key => !used.Contains(key));
    }

    /// <summary>Returns where a feature reads a resource file of another feature, <c>nameof</c> included.</summary>
    public IEnumerable<string> UsesOfOtherFeatures()
    {
        var owners = files.ToDictionary(
            f => f.ClassName,
            f => FeatureOf(f.FilePath),
            StringComparer.Ordinal
        );
        return _uses
            .Where(u =>
                owners.GetValueOrDefault(u.ClassName) is { } owner
                && !string.Equals(owner, FeatureOf(u.Path), StringComparison.Ordinal)
            )
            .Select(u => $"{u.Path} reads {u.ClassName}.{u.Key}.");
    }

    private static string? FeatureOf(string path) =>
        path.Split('/') is ["Workbench.App", "Features", var feature, _, ..] ? feature : null;

    [GeneratedRegex(
        @"\b(?<class>\w+Texts)\s*\.\s*(?<key>\w+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex KeyUse();
}
