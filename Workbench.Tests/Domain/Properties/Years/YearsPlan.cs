namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>Makes a deed of a random step: which day, which time, which card it means in the books as they stand.</summary>
internal static class YearsPlan
{
    public static DateOnly DayOf(YearsHistory history, Book book, YearsMove move)
    {
        var today = book.Today;
        var term = book.TermOf(today);
        var next = book.TermStart(term + 1);
        var day = move switch
        {
            YearsMove.Stay => today,
            YearsMove.NextDay => today.AddDays(1),
            YearsMove.Month => today.AddDays(30),
            YearsMove.Quarter => today.AddDays(91),
            YearsMove.EveOfReset => next.AddDays(-1),
            YearsMove.ResetDay => next,
            YearsMove.LastLateDay => LateFrom(book).AddDays(30),
            YearsMove.AfterLastLateDay => LateFrom(book).AddDays(31),
            YearsMove.TwoYears => today.AddDays(730),
        };
        return day < today || day > history.Horizon ? today : day;
    }

    /// <summary>Null where there is nothing that the step could be about.</summary>
    public static Deed? DeedOf(Book book, YearsStep step)
    {
        var deed = new Deed(step.Kind, book.Today, step.Pick % 4 == 0 ? 1 : 0, step.Minutes);
        return step.Kind switch
        {
            YearsStepKind.BuyCard => deed with { Minutes = 5 + step.Pick % 8 },
            YearsStepKind.RegisterEarlier => deed with { WorkedOn = EarlierDay(book, step.Pick) },
            YearsStepKind.RegisterLate => LateDay(book, step.Pick) is { } day
                ? deed with
                {
                    WorkedOn = day,
                }
                : null,
            YearsStepKind.Correct => Correction(book, deed, step.Pick),
            YearsStepKind.CancelCard => Cancellation(book, deed, step.Pick),
            YearsStepKind.Upgrade => Change(deed, step.Pick, p => p.Minutes > book.Package.Minutes),
            YearsStepKind.Downgrade => Change(
                deed,
                step.Pick,
                p => p.Minutes < book.Package.Minutes
            ),
            YearsStepKind.BackToPackage => deed with { Package = book.Package },
            YearsStepKind.OrderEnd => deed with { LastDay = AnyLastDay(book, step.Pick) },
            YearsStepKind.Quote => deed with
            {
                LastDay = Of(
                    step.Pick,
                    book.Today,
                    book.Today.AddDays(-40),
                    book.TermStart(book.Term),
                    book.TermStart(book.Term + 1).AddDays(-1)
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

    private static DateOnly LateFrom(Book book) =>
        book.Over ? book.LastDay!.Value.AddDays(1) : book.TermStart(book.Term);

    /// <summary>A day before today of the open term, most often one on which something happened.</summary>
    private static DateOnly EarlierDay(Book book, int pick)
    {
        var start = book.TermStart(book.Term);
        return OneOf(
                pick,
                DaysWithLines(book).Append(book.Today.AddDays(-1)).Append(start.AddDays(1)),
                start,
                book.Today
            ) ?? book.Today;
    }

    /// <summary>A day of the term that was closed last, or sometimes of an older one; or after the end of the agreement.</summary>
    private static DateOnly? LateDay(Book book, int pick)
    {
        var end = LateFrom(book);
        var term = book.TermOf(end.AddDays(-1)) - (pick % 8 == 7 ? 1 : 0);
        if (term < 0 || end == book.TermStart(0))
        {
            return null;
        }

        if (book.Over && pick % 8 == 6)
        {
            return end <= book.Today ? end : null;
        }

        return OneOf(
            pick / 8,
            DaysWithLines(book).Append(end.AddDays(-1)),
            book.TermStart(term),
            end
        );
    }

    private static IEnumerable<DateOnly> DaysWithLines(Book book) => book.Lines.Select(l => l.On);

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

    private static Deed? Correction(Book book, Deed deed, int pick)
    {
        var standing = book.StandingDraws();
        if (standing.Count == 0)
        {
            return null;
        }

        var time = standing[pick % standing.Count].For!;
        return deed with
        {
            Ticket = time.Ticket,
            Time = time.No,
            WorkedOn = pick % 2 == 0 ? time.Worked : book.Today,
            Minutes = (pick % 3) switch
            {
                0 => 0,
                1 => time.Minutes / 2,
                _ => time.Minutes - 1,
            },
        };
    }

    private static Deed? Cancellation(Book book, Deed deed, int pick)
    {
        var cards = book.Pots.FindAll(p => p.IsCard);
        var whole = cards.FindAll(p => book.Left(p) == p.Granted);
        cards = whole.Count > 0 && pick % 4 > 0 ? whole : cards;
        return cards.Count == 0 ? null : deed with { Source = cards[pick % cards.Count].No };
    }

    private static Deed? Change(Deed deed, int pick, Func<BookPackage, bool> fits)
    {
        var packages = BookPackage.All.Where(fits).ToList();
        return packages.Count == 0 ? null : deed with { Package = packages[pick % packages.Count] };
    }

    private static DateOnly AnyLastDay(Book book, int pick)
    {
        var end = book.TermStart(book.Term + 1);
        return Of(
            pick,
            book.Today,
            book.Today.AddDays(-1),
            book.Today.AddDays(-30),
            book.TermStart(book.Term),
            book.Today.AddDays(45),
            end.AddDays(-1),
            end,
            end.AddDays(200)
        );
    }

    private static DateOnly Of(int pick, params ReadOnlySpan<DateOnly> days) =>
        days[pick % days.Length];
}
