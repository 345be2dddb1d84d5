using System.CommandLine;
using System.Globalization;
using Workbench.App.Features.Absences.Overview;
using Workbench.Domain;

namespace Workbench.App.CommandLine;

/// <summary>Implements <c>absences</c>: lists who is away. Writes nothing.</summary>
internal static class AbsencesVerb
{
    private const int DefaultDays = 7;
    private const int MaxDays = 366;

    public static void AddTo(RootCommand root, VerbContext output)
    {
        var days = new Option<int>("--days")
        {
            HelpName = "N",
            Description = "List absences within so many days from today on",
            DefaultValueFactory = _ => DefaultDays,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var verb = new Command(
            "absences",
            "Lists who of the group is away today and in the next days."
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
                && n is < 1 or > MaxDays
            )
            {
                result.AddError($"--days needs a number from 1 to {MaxDays}, not {n}.");
            }
        });
        verb.SetAction(
            (parsed, ct) =>
                VerbErrorHandler.RunAsync(
                    output,
                    "The absences could not be read",
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
        var from = StockholmTime.DateOf(host.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        var rows = await host.Get<AbsencesQuery>().RunAsync(Actor.Program, from, days, ct);
        if (json)
        {
            output.WriteJson(
                new
                {
                    from,
                    days,
                    absences = rows.Select(r => new
                    {
                        person = r.PersonName,
                        from = r.Absence.From,
                        to = r.Absence.To,
                        part = r.Absence.Part.ToString(),
                    }),
                }
            );
            return ExitCode.Success;
        }

        if (rows.Count == 0)
        {
            Line(output.Out, $"Nobody is away within {days} days from {from:yyyy-MM-dd} on.");
        }

        foreach (var row in rows)
        {
            var absence = row.Absence;
            Line(
                output.Out,
                $"{absence.From:yyyy-MM-dd} – {absence.To:yyyy-MM-dd}  {absence.Part, -9}  {row.PersonName}"
            );
        }

        return ExitCode.Success;
    }

    private static void Line(TextWriter to, FormattableString line) =>
        to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
