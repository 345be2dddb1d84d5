using System.Globalization;
using CsvHelper;
using Workbench.App.Features.Import.Parsing;

namespace Workbench.App.Features.Import;

/// <summary>
/// The list of rejected rows, beside the files that they come from. It is meant for a spreadsheet, so a text that one would
/// run as a formula gets an apostrophe in front.
/// </summary>
internal static class RejectedRowsFile
{
    public const string FileName = "rejected.csv";

    public static void Write(string folder, Rejections rejections)
    {
        using var file = CsvWriter.ToFile(
            Path.Combine(folder, FileName),
            new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }
        );
        file.WriteRecord(["file", "line", "column", "problem", "row"]);
        foreach (var bad in rejections.Reasons)
        {
            file.WriteRecord([
                bad.File,
                bad.Line.ToString(CultureInfo.InvariantCulture),
                bad.Column,
                bad.Problem,
                rejections.RowText(bad),
            ]);
        }
    }
}
