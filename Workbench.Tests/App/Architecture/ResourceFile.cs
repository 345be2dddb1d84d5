using System.Text.RegularExpressions;
using System.Xml.Linq;
using Workbench.Tests.Support;

namespace Workbench.Tests.Architecture;

/// <summary>The texts of one resource file.</summary>
internal sealed partial class ResourceFile(XDocument file)
{
    public static ResourceFile English { get; } = Load("Workbench.App/Texts/Texts.resx");

    public static ResourceFile Swedish { get; } = Load("Workbench.App/Texts/Texts.sv.resx");

    /// <summary>Keys and texts in the order of the file.</summary>
    public IReadOnlyList<(string Key, string Text)> Entries { get; } =
    [
        .. file.Root!.Elements("data")
            .Select(d => ((string)d.Attribute("name")!, (string?)d.Element("value") ?? "")),
    ];

    public static ResourceFile Create(params (string Key, string Text)[] entries) =>
        new(
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

    /// <summary>Returns the errors of this file, and its differences from the other language.</summary>
    public IEnumerable<string> DifferencesTo(ResourceFile other)
    {
        var others = other.Entries.ToLookup(e => e.Key, e => e.Text, StringComparer.Ordinal);
        foreach (var (key, text) in Entries)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return $"{key} is empty.";
            }

            if (others[key].ToList() is not [var translated])
            {
                yield return $"{key} stands {others[key].Count()} times in the other language.";
            }
            else if (!Placeholders(text).SetEquals(Placeholders(translated)))
            {
                yield return $"{key} has other placeholders in the other language.";
            }
        }
    }

    private static HashSet<string> Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(m => m.Groups["index"].Value)];

    private static ResourceFile Load(string path) => new(XDocument.Load(Repository.PathOf(path)));

    [GeneratedRegex(
        @"\{(?<index>\d+)[^}]*\}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Placeholder();
}
