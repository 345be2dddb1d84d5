using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Funding.Usage;

namespace Workbench.App.Features.Agreements.Usage;

/// <summary>The usage as a sentence that can be read out on the phone.</summary>
internal static class UsageText
{
    /// <summary>How many tickets the sentence names.</summary>
    private const int MaxNamed = 3;

    public static string For(UsagePart part) =>
        part switch
        {
            UsagePart.Drawn => AgreementsTexts.Drawn,
            UsagePart.HourlyRate => AgreementsTexts.UsageHourlyRate,
            UsagePart.Uncovered => AgreementsTexts.UsageUncovered,
            UsagePart.NotCharged => AgreementsTexts.UsageNotCharged,
        };

    public static string For(UsagePeriodKind kind) =>
        kind switch
        {
            UsagePeriodKind.Term => AgreementsTexts.UsageThisTerm,
            UsagePeriodKind.Previous => AgreementsTexts.UsagePreviousTerm,
            UsagePeriodKind.Year => AgreementsTexts.UsageLastYear,
            UsagePeriodKind.Own => AgreementsTexts.UsageOwnDates,
        };

    /// <summary>Returns the rules that decide the minutes of a part.</summary>
    public static IReadOnlyList<string> RulesOf(UsagePart part) =>
        part switch
        {
            UsagePart.Drawn => ["A7", "A8"],
            UsagePart.HourlyRate => ["F5"],
            UsagePart.Uncovered => ["A9", "F8"],
            UsagePart.NotCharged => ["B4", "K6", "K9"],
        };

    /// <summary>Returns how much was used and on which tickets.</summary>
    public static string Headline(UsageView view)
    {
        var range = Formats.Text(
            view.Period.Kind switch
            {
                UsagePeriodKind.Term => AgreementsTexts.UsageInTerm,
                UsagePeriodKind.Previous => AgreementsTexts.UsageInPrevious,
                UsagePeriodKind.Year or UsagePeriodKind.Own => AgreementsTexts.UsageInRange,
            },
            Formats.Date(view.Period.From),
            Formats.Date(view.Period.LastDay)
        );
        return view.Sum.Drawn == Minutes.Zero
            ? Formats.Text(AgreementsTexts.UsageNone, range)
            : Formats.Text(AgreementsTexts.UsageSaid, range, view.Sum.Drawn);
    }

    /// <summary>Returns the tickets that drew most hours, and the rest together; empty if nothing was drawn.</summary>
    public static string Tickets(UsageView view)
    {
        var drawing = view
            .ByTicket.Where(t => t.Sum.Drawn != Minutes.Zero)
            .OrderByDescending(t => t.Sum.Drawn)
            .ToList();
        var named = drawing.Count == MaxNamed + 1 ? drawing : drawing.Take(MaxNamed).ToList();
        var parts = named.Select(t =>
            t.Number is { } number
                ? Formats.Text(AgreementsTexts.UsageOnTicket, t.Sum.Drawn, number, t.Subject)
                : Formats.Text(AgreementsTexts.UsageWithoutTicket, t.Sum.Drawn)
        );
        if (drawing.Count > named.Count)
        {
            var rest = new Minutes(drawing.Skip(named.Count).Sum(t => t.Sum.Drawn.Value));
            parts = parts.Append(
                Formats.Text(AgreementsTexts.UsageOnOthers, rest, drawing.Count - named.Count)
            );
        }

        return string.Join(", ", parts);
    }

    /// <summary>Returns the time that drew no hours; empty if there is none.</summary>
    public static string Besides(UsageView view)
    {
        var parts = new[] { UsagePart.HourlyRate, UsagePart.Uncovered, UsagePart.NotCharged }
            .Where(p => view.Sum[p] != Minutes.Zero)
            .Select(p =>
                Formats.Text(
                    p switch
                    {
                        UsagePart.HourlyRate => AgreementsTexts.UsageSaidHourlyRate,
                        UsagePart.Uncovered => AgreementsTexts.UsageSaidUncovered,
                        UsagePart.NotCharged or UsagePart.Drawn =>
                            AgreementsTexts.UsageSaidNotCharged,
                    },
                    view.Sum[p]
                )
            )
            .ToList();
        return parts.Count == 0
            ? ""
            : Formats.Text(AgreementsTexts.UsageBesides, string.Join(", ", parts));
    }
}
