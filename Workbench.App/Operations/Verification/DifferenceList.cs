using System.Globalization;

namespace Workbench.App.Operations.Verification;

/// <summary>Collects the differences that a verification finds, one line each.</summary>
internal sealed class DifferenceList
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public void Add(FormattableString line) =>
        lines.Add(line.ToString(CultureInfo.InvariantCulture));

    public void Compare<T>(string figure, T stored, T recomputed)
    {
        if (!EqualityComparer<T>.Default.Equals(stored, recomputed))
        {
            Add($"{figure}: stored {Format(stored)}, calculated {Format(recomputed)}");
        }
    }

    private static string Format<T>(T value) =>
        value switch
        {
            null => "none",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
