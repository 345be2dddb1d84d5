using System.CommandLine;
using System.Globalization;
using Workbench.App.Features.SalesDesk.Lapsing;
using Workbench.Domain;

namespace Workbench.App.CommandLine;

/// <summary>Implements <c>lapsing</c>: lists the customers whose hours lapse soon. Writes nothing.</summary>
internal static class LapsingVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var days = new Option<int>("--days")
        {
            HelpName = "N",
            Description = "List what lapses within so many days",
            Required = true,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var verb = new Command(
            "lapsing",
            "Lists the customers whose hours lapse soon, and what of their tickets is expected before."
        )
        {
            days,
            json,
        };
        days.Validators.Add(result =>
        {
            if (
                result.Tokens is [{ Value: var text }]
                && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n)
                && n is < 1 or > LapsingHoursQuery.MaxDays
            )
            {
                result.AddError(
                    $"--days needs a number from 1 to {LapsingHoursQuery.MaxDays}, not {n}."
                );
            }
        });
        verb.SetAction(
            (parsed, ct) =>
                VerbErrorHandler.RunAsync(
                    output,
                    "The lapsing hours could not be read",
                    () => RunAsync(parsed.GetValue(days), parsed.GetValue(json), output, ct)
                )
        );
        root.Add(verb);
    }

    private static async Task<int> RunAsync(
        int days,
        bool json,
        VerbContext output,
        CancellationToken ct
    )
    {
        await using var host = await VerbHost.OpenAsync(output, needsWriteAccess: false, ct);
        var report = await host.Get<LapsingHoursQuery>().RunAsync(Actor.Program, days, ct);
        if (json)
        {
            output.WriteJson(
                new
                {
                    asOf = report.AsOf,
                    days = report.Days,
                    customers = report.Customers.Select(c => new
                    {
                        customer = c.Number,
                        lapsesOn = c.Lapse.LapsesOn,
                        minutes = c.Lapse.Minutes.Value,
                        queuedMinutes = c.Lapse.PlannedBefore.Value,
                    }),
                }
            );
        }
        else
        {
            Print(output.Out, report);
        }

        return ExitCode.Success;
    }

    private static void Print(TextWriter to, LapsingReport report)
    {
        if (report.Customers.Count == 0)
        {
            Line(to, $"No hours lapse within {report.Days} days after {report.AsOf:yyyy-MM-dd}.");
            return;
        }

        foreach (var c in report.Customers)
        {
            Line(
                to,
                $"{c.Lapse.LapsesOn:yyyy-MM-dd}  {c.Number, -10} {c.Lapse.Minutes.Value, 6} min lapse, {c.Lapse.PlannedBefore.Value, 5} min of tickets expected before  {c.Name}"
            );
        }
    }

    private static void Line(TextWriter to, FormattableString line) =>
        to.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
