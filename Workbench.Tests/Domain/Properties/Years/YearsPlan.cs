namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>Makes a deed of a random step: which day, which time, which card it means in the books as they stand.</summary>
internal static class YearsPlan
{
    public static DateOnly DayOf(YearsHistory history, ReferenceLedger referenceLedger, YearsMove move)
    {
        var today = referenceLedger.Today;
        var term = referenceLedger.TermOf(today);
        var next = referenceLedger.TermStart(term + 1);
        var day = move switch
        {
            YearsMove.Stay => today,
            YearsMove.NextDay => today.AddDays(1),
            YearsMove.Month => today.AddDays(30),
            YearsMove.Quarter => today.AddDays(91),
            YearsMove.EveOfReset => next.AddDays(-1),
            YearsMove.ResetDay => next,
            YearsMove.LastLateDay => LateFrom(referenceLedger).AddDays(30),
            YearsMove.AfterLastLateDay => LateFrom(referenceLedger).AddDays(31),
            YearsMove.TwoYears => today.AddDays(730),
        };
        return day < today || day > history.Horizon ? today : day;
    }

    /// <summary>Null where there is nothing that the step could be about.</summary>
    public static Deed? DeedOf(ReferenceLedger referenceLedger, YearsStep step)
    {
        var deed = new Deed(step.Kind, referenceLedger.Today, step.Pick % 4 == 0 ? 1 : 0, step.Minutes);
        return step.Kind switch
        {
            YearsStepKind.BuyCard => deed with { Minutes = 5 + step.Pick % 8 },
            YearsStepKind.RegisterEarlier => deed with { WorkedOn = EarlierDay(referenceLedger, step.Pick) },
            YearsStepKind.RegisterLate => LateDay(referenceLedger, step.Pick) is { } day
                ? deed with
                {
                    WorkedOn = day,
                }
                : null,
            YearsStepKind.Correct => Correction(referenceLedger, deed, step.Pick),
            YearsStepKind.CancelCard => Cancellation(referenceLedger, deed, step.Pick),
            YearsStepKind.Upgrade => Change(deed, step.Pick, p => p.Minutes > referenceLedger.Package.Minutes),
            YearsStepKind.Downgrade => Change(
                deed,
                step.Pick,
                p => p.Minutes < referenceLedger.Package.Minutes
            ),
            YearsStepKind.BackToPackage => deed with { Package = referenceLedger.Package },
            YearsStepKind.OrderEnd => deed with { LastDay = AnyLastDay(referenceLedger, step.Pick) },
            YearsStepKind.Quote => deed with
            {
                LastDay = Of(
                    step.Pick,
                    referenceLedger.Today,
                    referenceLedger.Today.AddDays(-40),
                    referenceLedger.TermStart(referenceLedger.Term),
                    referenceLedger.TermStart(referenceLedger.Term + 1).AddDays(-1)
                ),
            },
            YearsStepKind.Release => deed with { Minutes = 0 },
            YearsStepKind.RegisterToday
            or YearsStepKind.Cover
            or YearsStepKind.Hold
            or YearsStepKind.RunResets
            or YearsStepKind.RepeatRun
            or YearsStepKind.Reload
            or YearsStepKind.UndoEnd => deed,
        };
    }

    private static DateOnly LateFrom(ReferenceLedger referenceLedger) =>
        referenceLedger.HasEnded ? referenceLedger.LastDay!.Value.AddDays(1) : referenceLedger.TermStart(referenceLedger.Term);

    /// <summary>A day before today of the open term, most often one on which something happened.</summary>
    private static DateOnly EarlierDay(ReferenceLedger referenceLedger, int pick)
    {
        var start = referenceLedger.TermStart(referenceLedger.Term);
        return OneOf(
                pick,
                DaysWithLines(referenceLedger).Append(referenceLedger.Today.AddDays(-1)).Append(start.AddDays(1)),
                start,
                referenceLedger.Today
            ) ?? referenceLedger.Today;
    }

    /// <summary>A day of the term that was closed last, or sometimes of an older one; or after the end of the agreement.</summary>
    private static DateOnly? LateDay(ReferenceLedger referenceLedger, int pick)
    {
        var end = LateFrom(referenceLedger);
        var term = referenceLedger.TermOf(end.AddDays(-1)) - (pick % 8 == 7 ? 1 : 0);
        if (term < 0 || end == referenceLedger.TermStart(0))
        {
            return null;
        }

        if (referenceLedger.HasEnded && pick % 8 == 6)
        {
            return end <= referenceLedger.Today ? end : null;
        }

        return OneOf(
            pick / 8,
            DaysWithLines(referenceLedger).Append(end.AddDays(-1)),
            referenceLedger.TermStart(term),
            end
        );
    }

    private static IEnumerable<DateOnly> DaysWithLines(ReferenceLedger referenceLedger) => referenceLedger.Entries.Select(l => l.On);

    private static DateOnly? OneOf(
        int pick,
        IEnumerable<DateOnly> days,
        DateOnly from,
        DateOnly before
    )
    {
        List<DateOnly> all =
        [
            .. days.Append(from).Where(d => d >= from && d < before).Distinct().Order(),
        ];
        return all.Count == 0 ? null : all[pick % all.Count];
    }

    private static Deed? Correction(ReferenceLedger referenceLedger, Deed deed, int pick)
    {
        var standing = referenceLedger.UnreversedDraws();
        if (standing.Count == 0)
        {
            return null;
        }

        var time = standing[pick % standing.Count].TimeEntry!;
        return deed with
        {
            Ticket = time.Ticket,
            Time = time.No,
            WorkedOn = pick % 2 == 0 ? time.WorkedOn : referenceLedger.Today,
            Minutes = (pick % 3) switch
            {
                0 => 0,
                1 => time.Minutes / 2,
                _ => time.Minutes - 1,
            },
        };
    }

    private static Deed? Cancellation(ReferenceLedger referenceLedger, Deed deed, int pick)
    {
        var cards = referenceLedger.Sources.FindAll(p => p.IsCard);
        var whole = cards.FindAll(p => referenceLedger.Remaining(p) == p.Granted);
        cards = whole.Count > 0 && pick % 4 > 0 ? whole : cards;
        return cards.Count == 0 ? null : deed with { Source = cards[pick % cards.Count].No };
    }

    private static Deed? Change(Deed deed, int pick, Func<ReferencePackage, bool> fits)
    {
        var packages = ReferencePackage.All.Where(fits).ToList();
        return packages.Count == 0 ? null : deed with { Package = packages[pick % packages.Count] };
    }

    private static DateOnly AnyLastDay(ReferenceLedger referenceLedger, int pick)
    {
        var end = referenceLedger.TermStart(referenceLedger.Term + 1);
        return Of(
            pick,
            referenceLedger.Today,
            referenceLedger.Today.AddDays(-1),
            referenceLedger.Today.AddDays(-30),
            referenceLedger.TermStart(referenceLedger.Term),
            referenceLedger.Today.AddDays(45),
            end.AddDays(-1),
            end,
            end.AddDays(200)
        );
    }

    private static DateOnly Of(int pick, params ReadOnlySpan<DateOnly> days) =>
        days[pick % days.Length];
}
