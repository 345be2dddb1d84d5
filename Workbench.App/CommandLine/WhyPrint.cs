using System.Globalization;
using Workbench.Domain.Agreements;

namespace Workbench.App.CommandLine;

/// <summary>Prints why a number of hours is what it is.</summary>
internal static class WhyPrint
{
    public static void Print(VerbOutput output, Why why, bool json)
    {
        if (json)
        {
            output.WriteJson(
                new
                {
                    figure = why.Figure,
                    source = why.SourceNo,
                    asOf = why.AsOf,
                    minutes = why.Minutes.Value,
                    heldMinutes = why.Held.Value,
                    rules = why.Rules,
                    entries = why.Entries.Select(e => new
                    {
                        no = e.No,
                        on = e.On,
                        kind = e.Kind,
                        source = e.SourceNo,
                        minutes = e.Minutes,
                        shapedBy = e.ShapedBy,
                    }),
                }
            );
            return;
        }

        Line(
            output.Out,
            $"{why.Figure} as of {why.AsOf:yyyy-MM-dd}: {why.Minutes}, by {string.Join(", ", why.Rules)} (docs/rules.md)"
        );
        foreach (var e in why.Entries)
        {
            Line(
                output.Out,
                $"{e.No, 5}  {e.On:yyyy-MM-dd}  {e.Kind, -9}  source {e.SourceNo}  {e.Effect, 7}  {e.ShapedBy}"
            );
        }

        if (why.Held.Value > 0)
        {
            Line(output.Out, $"held by started work now: {why.Held}");
        }
    }

    private static void Line(TextWriter to, FormattableString line) =>
        to.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
