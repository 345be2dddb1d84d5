using System.Text;
using System.Text.Json;

namespace Workbench.Tests.Support;

/// <summary>Texts that often break programs: markup, formulas, paths, numbers out of range, and unusual Unicode.</summary>
public static class HostileTexts
{
    private const string Folder = "bad-input";

    /// <summary>The number of texts at the end that no database stores or that are too long.</summary>
    private const int Unstorable = 4;

    /// <summary>Returns all texts in a long run, otherwise so many that each kind is among them.</summary>
    public static IReadOnlyList<string> Choose()
    {
        var all = All();
        var step = TestDataFiles.HasLargeSet ? TestSize.Choose(shortRun: 5, longRun: 1) : 1;
        return [.. all.Where((_, i) => i % step == 0 || i >= all.Count - Unstorable)];
    }

    public static IReadOnlyList<string> All() =>
        [
            .. TestDataFiles.Files(Folder, "blns.json").SelectMany(ReadNaughtyStrings),
            .. TestDataFiles.Files(Folder, "dompurify-expect.json").SelectMany(ReadPayloads),
            .. TestDataFiles
                .Files(Folder, "*.txt")
                .SelectMany(path => File.ReadAllText(path, Encoding.UTF8).Split('\n')),
            "a\0b",
            "\uD83D",
            "\uDE00 alone",
            new string('x', 60_000),
        ];

    private static List<string> ReadNaughtyStrings(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. file.RootElement.EnumerateArray().Select(e => e.GetString()!)];
    }

    private static List<string> ReadPayloads(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. file.RootElement.EnumerateArray().Select(e => e.GetProperty("payload").GetString()!),
        ];
    }
}
