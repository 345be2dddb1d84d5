using System.Globalization;

namespace Workbench.App.Storage.Checks;

/// <summary>What a check of the books found, a line each.</summary>
internal sealed class Differences
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public void Add(FormattableString line) =>
        lines.Add(line.ToString(CultureInfo.InvariantCulture));

    public void Compare<T>(string figure, T kept, T recomputed)
    {
        if (!EqualityComparer<T>.Default.Equals(kept, recomputed))
        {
            Add($"{figure}: kept {Shown(kept)}, recomputed {Shown(recomputed)}");
        }
    }

    private static string Shown<T>(T value) =>
        value switch
        {
            null => "none",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
