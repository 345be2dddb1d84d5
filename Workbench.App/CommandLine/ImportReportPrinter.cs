using System.Globalization;
using Workbench.App.Features.Import;
using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;

namespace Workbench.App.CommandLine;

/// <summary>Prints the result of an import: row errors to standard error, the report to standard output.</summary>
internal static class ImportReportPrinter
{
    public static int PrintImported(VerbContext output, ImportReport report, bool json)
    {
        PrintReport(output, report, json);
        if (report.Rejected.Count == 0)
        {
            return ExitCode.Success;
        }

        output.Error.WriteLine(
            report.DryRun
                ? $"{CountText(report)} An import with --skip-bad skips them."
                : $"{CountText(report)} They were skipped and are listed with their errors in rejected.csv."
        );
        return ExitCode.Failure;
    }

    public static int PrintRejected(VerbContext output, ImportReport report, bool json)
    {
        PrintReport(output, report, json);
        output.Error.WriteLine(
            report.Rejected.Any(r => r.Line == 1)
                ? "Nothing was imported. A file can't be read: fix what is named on its line 1."
                : $"Nothing was imported. {CountText(report)} Fix them, or use --skip-bad to import only the valid rows."
        );
        return ExitCode.Failure;
    }

    public static int PrintRefused(VerbContext output, Refusal refusal, ImportInput input)
    {
        output.Error.WriteLine(
            refusal.Code == RefusalCode.NotFound
                ? $"The folder {input.Folder} doesn't exist or contains none of the files {string.Join(", ", ImportTable.All.Select(t => t.File))}.{RenameText(input.Folder)}"
                : $"The import was refused ({refusal.Code})."
        );
        return ExitCode.Failure;
    }

    private static void PrintReport(VerbContext output, ImportReport report, bool json)
    {
        foreach (var row in report.Rejected)
        {
            output.Error.WriteLine(row);
        }

        foreach (var remark in report.Remarks)
        {
            output.Error.WriteLine(remark);
        }

        foreach (var file in report.UnknownFiles)
        {
            output.Error.WriteLine(IgnoredText(file));
        }

        if (json)
        {
            output.WriteJson(report);
        }
        else
        {
            PrintTable(output.Out, report);
        }
    }

    private static string CountText(ImportReport report)
    {
        var rejected = $"Rows with errors: {report.Files.Sum(f => f.Rejected)}.";
        return report.HiddenRows == 0
            ? rejected
            : $"{rejected} Because a quote is missing, up to {report.HiddenRows} more rows may be inside them.";
    }

    private static string IgnoredText(string file) =>
        ImportTable.FindSimilar(file) is { } table
            ? $"{RowError.Quote(file)} was ignored: if it belongs to the import, name it {table.File}."
            : $"{RowError.Quote(file)} is not an import file and was ignored.";

    /// <summary>A folder with none of the files may have all of them under other names.</summary>
    private static string RenameText(string folder) =>
        string.Concat(ImportedFolder.UnknownFilesIn(folder).Select(f => " " + IgnoredText(f)));

    private static void PrintTable(TextWriter to, ImportReport report)
    {
        to.WriteLine(
            FormattableString.Invariant(
                $"Import as of {report.AsOf:yyyy-MM-dd}{(report.DryRun ? " (dry run)" : "")}"
            )
        );
        to.WriteLine(Line("file", "rows", "added", "known", "rejected"));
        foreach (var file in report.Files)
        {
            to.WriteLine(
                Line(
                    file.File,
                    Number(file.Rows),
                    Number(file.Added),
                    Number(file.Known),
                    Number(file.Rejected)
                )
            );
        }
    }

    private static string Line(string file, params string[] figures) =>
        file.PadRight(20) + string.Concat(figures.Select(f => f.PadLeft(10)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
