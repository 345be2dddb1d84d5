using System.Text.RegularExpressions;
using System.Xml.Linq;
using Workbench.Tests.Support;

namespace Workbench.Tests.Architecture;

/// <summary>The texts of one resource file, in one language.</summary>
internal sealed partial class ResourceFile(string path, XDocument file)
{
    /// <summary>The English files of the program, each in the folder that owns its texts.</summary>
    public static IReadOnlyList<ResourceFile> English { get; } =
    [.. Repository.Files("Texts.resx").Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>The same files in Swedish, in the same order.</summary>
    public static IReadOnlyList<ResourceFile> Swedish { get; } =
    [.. English.Select(f => Load(Path.ChangeExtension(f.FilePath, ".sv.resx")))];

    public string FilePath { get; } = path;

    /// <summary>The generated class.</summary>
    public string ClassName => Path.GetFileName(FilePath).Split('.')[0];

    /// <summary>Keys and texts in the order of the file.</summary>
    public IReadOnlyList<(string Key, string Text)> Entries { get; } =
    [
        .. file.Root!.Elements("data")
            .Select(d => ((string)d.Attribute("name")!, (string?)d.Element("value") ?? "")),
    ];

    public static ResourceFile Create(params (string Key, string Text)[] entries) =>
        Create("Workbench.App/Shell/ShellTexts.resx", entries);

    public static ResourceFile Create(string path, (string Key, string Text)[] entries) =>
        new(
            path,
            new XDocument(
                new XElement(
                    "root",
                    entries.Select(e => new XElement(
                        "data",
                        new XAttribute("name", e.Key),
                        new XElement("value", e.Text)
                    ))
                )
            )
        );

    /// <summary>Returns what is wrong in this file, and what differs from it in the other language.</summary>
    public IEnumerable<string> DifferencesTo(ResourceFile other)
    {
        var others = other.Entries.ToLookup(e => e.Key, e => e.Text, StringComparer.Ordinal);
        foreach (var (key, text) in Entries)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return $"{key} in {FilePath} is empty.";
            }

            if (others[key].ToList() is not [var translated])
            {
                yield return $"{key} in {FilePath} stands {others[key].Count()} times in the other language.";
            }
            else if (!Placeholders(text).SetEquals(Placeholders(translated)))
            {
                yield return $"{key} in {FilePath} has other placeholders in the other language.";
            }
        }
    }

    private static HashSet<string> Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(m => m.Groups["index"].Value)];

    private static ResourceFile Load(string path) =>
        new(path, XDocument.Load(Repository.PathOf(path)));

    [GeneratedRegex(
        @"\{(?<index>\d+)[^}]*\}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Placeholder();
}
