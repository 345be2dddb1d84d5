using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Operations.Verification;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.CommandLine;

/// <summary>
/// Implements <c>verify</c>: checks the whole ledger and every stored figure, while the program may be serving.
/// </summary>
internal static class VerifyVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var verb = new Command(
            "verify",
            "Checks the hours ledger and every stored figure; reads only, and can run while the program is serving."
        )
        {
            json,
        };
        verb.SetAction((parsed, ct) => RunAsync(parsed.GetValue(json), output, ct));
        root.Add(verb);
    }

    private static async Task<int> RunAsync(bool json, VerbContext output, CancellationToken ct)
    {
        try
        {
            await using var host = await VerbHost.OpenAsync(output, needsWriteAccess: false, ct);
            await using var db = await host.Get<IDbContextFactory<WorkbenchDb>>()
                .CreateDbContextAsync(ct);
            var today = StockholmTime.DateOf(host.Get<TimeProvider>().GetUtcNow().UtcDateTime);
            return Print(output, await LedgerVerifier.RunAsync(db, ct, today), json);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or DbException
                        or TimeoutException
                        // The database contains a value that the program never writes.
                        or InvalidOperationException
                        or FormatException
                        or ArithmeticException
                        or ArgumentException
            )
        {
            await output.Error.WriteLineAsync($"The ledger could not be read: {e.Message}");
            return ExitCode.Failure;
        }
    }

    private static int Print(VerbContext output, VerificationReport report, bool json)
    {
        if (json)
        {
            output.WriteJson(
                new
                {
                    ok = report.Ok,
                    customers = report.Customers,
                    entries = report.Entries,
                    differences = report.Differences,
                    remarks = report.Remarks,
                }
            );
        }
        else if (report.Ok)
        {
            output.Out.WriteLine(
                $"The ledger is correct: {report.Customers} customers, {report.Entries} ledger entries."
            );
        }
        else
        {
            foreach (var difference in report.Differences)
            {
                output.Out.WriteLine(difference);
            }
        }

        if (!json)
        {
            foreach (var remark in report.Remarks)
            {
                output.Out.WriteLine(remark);
            }
        }

        if (report.Ok)
        {
            return ExitCode.Success;
        }

        output.Error.WriteLine(
            $"The ledger is not correct: {report.Differences.Count} differences in {report.Customers} customers and {report.Entries} ledger entries."
        );
        return ExitCode.Failure;
    }
}
