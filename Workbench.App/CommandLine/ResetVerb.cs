using System.CommandLine;
using System.Globalization;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.Domain;

namespace Workbench.App.CommandLine;

/// <summary>Implements <c>reset</c>: runs the resets due by a day, or previews them.</summary>
internal static class ResetVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var asOf = DateOption.Create(
            "--as-of",
            "Run the resets that are due by this day; default today in Stockholm"
        );
        var dryRun = new Option<bool>("--dry-run")
        {
            Description =
                "Show what would be done, write nothing; can run while the program is serving",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var verb = new Command("reset", "Runs the annual resets that are due.")
        {
            asOf,
            dryRun,
            json,
        };
        verb.SetAction(
            (parsed, ct) =>
                VerbErrorHandler.RunAsync(
                    output,
                    "The resets stopped early; finished resets are saved, the rest is left for the next run",
                    () =>
                        RunAsync(
                            parsed.GetValue(asOf),
                            parsed.GetValue(dryRun),
                            parsed.GetValue(json),
                            output,
                            ct
                        )
                )
        );
        root.Add(verb);
    }

    private static async Task<int> RunAsync(
        DateOnly? asOf,
        bool dryRun,
        bool json,
        VerbContext output,
        CancellationToken ct
    )
    {
        await using var host = await VerbHost.OpenAsync(output, needsWriteAccess: !dryRun, ct);
        var run = dryRun
            ? await host.Get<ResetPreviewQuery>().RunAsync(Actor.Program, asOf, ct)
            : await host.Get<RunResets>().RunAsync(Actor.Program, asOf, ct);
        if (json)
        {
            output.WriteJson(Json(run, dryRun));
        }
        else
        {
            Print(output.Out, run, dryRun);
        }

        foreach (var failed in run.Failed)
        {
            await output.Error.WriteLineAsync(
                $"Customer {failed.Customer} was left for the next run: {failed.Reason}"
            );
        }

        return run.Failed.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static object Json(ResetReport run, bool dryRun) =>
        new
        {
            asOf = run.AsOf,
            dryRun,
            agreements = run.Resets.Select(r => new
            {
                customer = r.Customer,
                termStart = r.Report.TermStart,
                resetOn = r.Report.ResetOn,
                lapsedMinutes = r.Report.LapsedMinutes,
                carriedMinutes = r.Report.CarriedMinutes,
                grantedMinutes = r.Report.GrantedMinutes,
                balanceAfter = r.Report.BalanceAfter,
            }),
            failed = run.Failed.Select(f => new { customer = f.Customer, reason = f.Reason }),
        };

    private static void Print(TextWriter to, ResetReport run, bool dryRun)
    {
        foreach (var (customer, r) in run.Resets)
        {
            Line(
                to,
                $"{customer}: term {r.TermStart:yyyy-MM-dd} closed on {r.ResetOn:yyyy-MM-dd}: {r.LapsedMinutes} min lapsed, {r.CarriedMinutes} carried over, {r.GrantedMinutes} granted, balance {r.BalanceAfter}"
            );
        }

        foreach (var (customer, s) in run.Ended)
        {
            Line(
                to,
                $"{customer}: ended, last day {s.LastDay:yyyy-MM-dd}, owed {new Money(s.OwedOre)}"
            );
        }

        Line(
            to,
            $"{run.Resets.Count} {(run.Resets.Count == 1 ? "reset" : "resets")} {(dryRun ? "would be run" : "run")} as of {run.AsOf:yyyy-MM-dd}, {run.Ended.Count} {(run.Ended.Count == 1 ? "agreement" : "agreements")} ended, {run.Failed.Count} failed"
        );
    }

    private static void Line(TextWriter to, FormattableString line) =>
        to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
