using System.Globalization;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.CommandLine;

/// <summary>Prints how a number of hours is calculated.</summary>
internal static class ExplanationPrinter
{
    public static void Print(VerbContext output, HoursExplanation hoursExplanation, bool json)
    {
        if (json)
        {
            output.WriteJson(
                new
                {
                    figure = hoursExplanation.Figure,
                    source = hoursExplanation.SourceNo,
                    asOf = hoursExplanation.AsOf,
                    minutes = hoursExplanation.Minutes.Value,
                    heldMinutes = hoursExplanation.Held.Value,
                    rules = hoursExplanation.Rules,
                    entries = hoursExplanation.Entries.Select(e => new
                    {
                        no = e.No,
                        on = e.Date,
                        kind = e.Kind,
                        source = e.SourceNo,
                        minutes = e.Minutes,
                        shapedBy = e.AppliedSettings,
                    }),
                }
            );
            return;
        }

        Line(
            output.Out,
            $"{hoursExplanation.Figure} as of {hoursExplanation.AsOf:yyyy-MM-dd}: {hoursExplanation.Minutes}, by {string.Join(", ", hoursExplanation.Rules)} (docs/rules.md)"
        );
        foreach (var e in hoursExplanation.Entries)
        {
            Line(
                output.Out,
                $"{e.No, 5}  {e.Date:yyyy-MM-dd}  {e.Kind, -9}  source {e.SourceNo}  {e.SignedMinutes, 7}  {e.AppliedSettings}"
            );
        }

        if (hoursExplanation.Held.Value > 0)
        {
            Line(output.Out, $"held by started work now: {hoursExplanation.Held}");
        }
    }

    private static void Line(TextWriter to, FormattableString line) =>
        to.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
