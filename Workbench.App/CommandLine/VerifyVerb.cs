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
        var seal = new Option<string?>("--audit-seal")
        {
            Description =
                "A seal of the audit that was noted before, as NUMBER:HASH; it must still be there",
        };
        var verb = new Command(
            "verify",
            "Checks the hours ledger, every stored figure and the seals of the audit; reads only, and can run while the program is serving."
        )
        {
            json,
            seal,
        };
        verb.SetAction(
            (parsed, ct) => RunAsync(parsed.GetValue(json), parsed.GetValue(seal), output, ct)
        );
        root.Add(verb);
    }

    private static async Task<int> RunAsync(
        bool json,
        string? knownSeal,
        VerbContext output,
        CancellationToken ct
    )
    {
        try
        {
            await using var host = await VerbHost.OpenAsync(output, needsWriteAccess: false, ct);
            await using var db = await host.Get<IDbContextFactory<WorkbenchDb>>()
                .CreateDbContextAsync(ct);
            var today = StockholmTime.DateOf(host.Get<TimeProvider>().GetUtcNow().UtcDateTime);
            var report = await LedgerVerifier.RunAsync(db, ct, today);
            var audit = await AuditVerifier.RunAsync(db, knownSeal, ct);
            return json ? PrintJson(output, report, audit) : Print(output, report, audit);
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

    private static int PrintJson(VerbContext output, VerificationReport report, AuditReport audit)
    {
        output.WriteJson(
            new
            {
                ok = report.Ok && audit.Ok,
                customers = report.Customers,
                entries = report.Entries,
                differences = report.Differences,
                remarks = report.Remarks,
                audit = new
                {
                    ok = audit.Ok,
                    rows = audit.Rows,
                    seals = audit.Seals,
                    unsealed = audit.Unsealed,
                    newestSeal = audit.NewestSeal,
                    differences = audit.Differences,
                },
            }
        );
        return PrintProblems(output, report, audit);
    }

    private static int Print(VerbContext output, VerificationReport report, AuditReport audit)
    {
        if (report.Ok)
        {
            output.Out.WriteLine(
                $"The ledger is correct: {report.Customers} customers, {report.Entries} ledger entries."
            );
        }

        foreach (var line in report.Differences.Concat(audit.Differences).Concat(report.Remarks))
        {
            output.Out.WriteLine(line);
        }

        if (report.Ok && audit.Ok)
        {
            output.Out.WriteLine(
                audit.NewestSeal is { } newest
                    ? $"The audit is unchanged: {audit.Rows} rows in {audit.Seals} seals, {audit.Unsealed} newer rows. Newest seal: {newest}"
                    : $"The audit has no seals yet: {audit.Unsealed} rows."
            );
        }

        return PrintProblems(output, report, audit);
    }

    private static int PrintProblems(
        VerbContext output,
        VerificationReport report,
        AuditReport audit
    )
    {
        if (!report.Ok)
        {
            output.Error.WriteLine(
                $"The ledger is not correct: {report.Differences.Count} differences in {report.Customers} customers and {report.Entries} ledger entries."
            );
        }

        if (!audit.Ok)
        {
            output.Error.WriteLine(
                $"The audit was changed: {audit.Differences.Count} differences in {audit.Rows} rows and {audit.Seals} seals."
            );
        }

        return report.Ok && audit.Ok ? ExitCode.Success : ExitCode.Failure;
    }
}
