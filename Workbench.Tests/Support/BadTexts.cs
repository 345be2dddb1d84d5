using System.Text;
using System.Text.Json;

namespace Workbench.Tests.Support;

/// <summary>Texts that broke other programs, collected by others: see the data's own README.</summary>
internal static class BadTexts
{
    private static readonly string Folder = Path.Combine(SharedData.Folder, "bad-input");

    public static IReadOnlyList<string> All()
    {
        using var blns = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "blns.json")));
        using var purify = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(Folder, "dompurify-expect.json"))
        );
        return
        [
            .. blns.RootElement.EnumerateArray().Select(e => e.GetString()!),
            .. purify
                .RootElement.EnumerateArray()
                .Select(e => e.GetProperty("payload").GetString()!),
            .. Directory
                .EnumerateFiles(Folder, "*.txt")
                .Order(StringComparer.Ordinal)
                .SelectMany(path => File.ReadAllText(path, Encoding.UTF8).Split('\n')),
            "a\0b",
            "\uD83D",
            "\uDE00 alone",
            new string('x', 60_000),
        ];
    }
}
