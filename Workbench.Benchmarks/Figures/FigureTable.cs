using System.Globalization;

namespace Workbench.Benchmarks.Figures;

/// <summary>Prints figures, and keeps those of every benchmark in the table at the top of docs/benchmarks.md.</summary>
internal static class FigureTable
{
    private const string DocsStart = "<!-- Written by Workbench.Benchmarks all -->\n";
    private const string DocsEnd = "<!-- End of what Workbench.Benchmarks writes -->";
    private const string Header =
        "| benchmark | what | figure | baseline | ratio | aim | | date |\n|---|---|---|---|---|---|---|---|\n";

    public const string DocsOption = "--docs";

    /// <summary>Whether what is printed is written to the docs too.</summary>
    public static bool WritesDocs { get; set; }

    /// <returns>The exit code: 1 if something was lost or wrong.</returns>
    public static int Print(IReadOnlyList<Figure> figures)
    {
        if (WritesDocs)
        {
            WriteDocs(figures);
        }

        foreach (var figure in figures)
        {
            Console.WriteLine(string.Join("  ", Cells(figure).Where(c => c.Length > 0)));
        }

        return figures.Any(f => f.Aim == Aim.None && !f.MeetsAim) ? 1 : 0;
    }

    /// <summary>Replaces the rows of the benchmarks that were run. The others keep theirs, with their dates.</summary>
    private static void WriteDocs(IReadOnlyList<Figure> figures)
    {
        var path = Path.Combine(RepositoryFolder(), "docs", "benchmarks.md");
        var text = File.ReadAllText(path);
        var start = text.IndexOf(DocsStart, StringComparison.Ordinal) + DocsStart.Length;
        var end = text.IndexOf(DocsEnd, StringComparison.Ordinal);
        var run = figures.Select(f => f.Benchmark).ToHashSet(StringComparer.Ordinal);
        var today = DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rows = text[start..end]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(2)
            .Where(row => !run.Contains(BenchmarkOf(row)))
            .Concat(figures.Select(f => $"| {string.Join(" | ", Cells(f))} | {today} |"))
            .OrderBy(BenchmarkOf, StringComparer.Ordinal);
        File.WriteAllText(path, $"{text[..start]}{Header}{string.Join('\n', rows)}\n{text[end..]}");
    }

    private static string[] Cells(Figure figure) =>
        [
            figure.Benchmark,
            figure.What,
            $"{Number(figure.Value)} {figure.Unit}".TrimEnd(),
            figure.Baseline is { } baseline ? Number(baseline) : "",
            figure.Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "",
            figure.Aim?.ToString() ?? "",
            figure.MeetsAim ? "" : "**missed**",
        ];

    private static string Number(double value) =>
        value.ToString(value is < 10 and > -10 ? "0.##" : "#,0", Spaced);

    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = " " };

    private static string BenchmarkOf(string row) => row.Split('|')[1].Trim();

    private static string RepositoryFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Workbench.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("Run it inside the repository.");
        }

        return folder;
    }
}
