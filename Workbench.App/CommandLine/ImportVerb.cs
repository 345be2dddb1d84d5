using System.CommandLine;
using System.Data.Common;
using Workbench.App.Features.Import;
using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;

namespace Workbench.App.CommandLine;

/// <summary>The verb <c>import DIR</c>: imports data from another system.</summary>
internal static partial class ImportVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var folder = new Argument<string>("DIR")
        {
            Description =
                "The folder with one or more of "
                + string.Join(", ", ImportTable.All.Select(t => t.File)),
        };
        var asOf = DateOption.Create(
            "--as-of",
            "Run the resets that are due by this day; default today in Stockholm"
        );
        var dryRun = new Option<bool>("--dry-run")
        {
            Description =
                "Check and count the rows without importing them; can run while the program is serving",
        };
        var skipBad = new Option<bool>("--skip-bad")
        {
            Description =
                "Import the valid rows, and list the others in rejected.csv in the folder",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var verb = new Command(
            "import",
            "Imports customers, agreements and tickets from CSV files."
        )
        {
            folder,
            asOf,
            dryRun,
            skipBad,
            json,
        };
        verb.SetAction(
            (parsed, ct) =>
                RunAsync(
                    new(
                        Path.GetFullPath(parsed.GetRequiredValue(folder)),
                        parsed.GetValue(asOf),
                        parsed.GetValue(dryRun),
                        parsed.GetValue(skipBad)
                    ),
                    parsed.GetValue(json),
                    output,
                    ct
                )
        );
        root.Add(verb);
    }

    private static async Task<int> RunAsync(
        ImportInput input,
        bool json,
        VerbContext output,
        CancellationToken ct
    )
    {
        try
        {
            await using var host = await VerbHost.OpenAsync(
                output,
                needsWriteAccess: !input.DryRun,
                ct,
                creates: true
            );
            await output.Error.WriteLineAsync($"Importing {input.Folder} …");
            var outcome = await ImportAsync(host, input, ct);
            if (outcome is null)
            {
                await output.Error.WriteLineAsync(
                    "The import failed and nothing was written. The log has the reason: report it, and import the other files alone meanwhile."
                );
                return ExitCode.Failure;
            }

            return outcome.Match(
                imported => ImportReportPrinter.PrintImported(output, imported.Report, json),
                rejected => ImportReportPrinter.PrintRejected(output, rejected.Report, json),
                refused => ImportReportPrinter.PrintRefused(output, refused.Why, input)
            );
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or DbException or TimeoutException
            )
        {
            await output.Error.WriteLineAsync(
                $"The import failed and nothing was written: {e.Message}"
            );
            return ExitCode.Failure;
        }
    }

    /// <summary>The last net: whatever a file contains, an operator gets a sentence and the log gets the exception.</summary>
    /// <returns>Null if the import broke off because of a mistake in the program.</returns>
    private static async Task<ImportOutcome?> ImportAsync(
        VerbHost host,
        ImportInput input,
        CancellationToken ct
    )
    {
        try
        {
            return await host.Get<ImportFolder>().RunAsync(Actor.Program, input, ct);
        }
        catch (Exception e)
            when (e
                    is not (
                        IOException
                        or UnauthorizedAccessException
                        or DbException
                        or TimeoutException
                        or OperationCanceledException
                    )
            )
        {
            LogFailure(host.Get<ILogger<ImportFolder>>(), e);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "An import broke off and nothing was written")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
