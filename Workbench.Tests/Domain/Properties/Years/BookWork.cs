namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>Registering, correcting and covering time in the second ledger.</summary>
internal static class BookWork
{
    private const int LateDays = 30;

    public static BookAnswer Register(Book book, Deed deed)
    {
        var closedOn = ClosedOn(book, deed.WorkedOn);
        if (closedOn?.AddDays(LateDays) < book.Today)
        {
            return BookAnswer.TimeTooLate;
        }

        var time = new BookTime(
            deed.Ticket,
            book.NextTime[deed.Ticket]++,
            deed.WorkedOn,
            deed.Minutes
        );
        book.Times.Add(time);
        if (!Counts(book, deed.WorkedOn))
        {
            return BookAnswer.Done;
        }

        var wanted = deed.Minutes;
        if (closedOn is { } closed)
        {
            wanted -= DrawLapsed(book, time, closed);
        }

        var mayDraw = Math.Min(book.Balance, book.Held[deed.Ticket] + book.Free);
        var (openOn, dated) = closedOn is null
            ? (deed.WorkedOn, deed.WorkedOn)
            : (book.Today, book.Today);
        wanted -= Draw(book, time, Math.Min(wanted, mayDraw), openOn, dated);
        var drawn = deed.Minutes - wanted;
        book.Held[deed.Ticket] = Math.Max(0, book.Held[deed.Ticket] - drawn);
        return BookAnswer.Done;
    }

    /// <summary>All draws of a time entry are reversed, and what remains of it is registered anew.</summary>
    public static BookAnswer Correct(Book book, Deed deed)
    {
        if (deed.Minutes > 0 && ClosedOn(book, deed.WorkedOn)?.AddDays(LateDays) < book.Today)
        {
            return BookAnswer.TimeTooLate;
        }

        var time = book.Times.Single(t => t.Ticket == deed.Ticket && t.No == deed.Time);
        foreach (var draw in book.StandingDraws().FindAll(l => l.For == time))
        {
            var pot = book.Pots[draw.Pot - 1];
            book.Write(BookKind.Reverse, pot, draw.Minutes, book.Today, time, draw.No);
            if (pot.ClosedOn is not null)
            {
                book.Write(BookKind.Lapse, pot, draw.Minutes, book.Today);
            }
        }

        book.Times.Remove(time);
        return deed.Minutes > 0 ? Register(book, deed) : BookAnswer.Done;
    }

    public static BookAnswer Cover(Book book, Deed deed)
    {
        var covered = 0;
        var times = book.Times.FindAll(t => t.Ticket == deed.Ticket);
        times.Sort(
            (a, b) => a.Worked == b.Worked ? a.No.CompareTo(b.No) : a.Worked.CompareTo(b.Worked)
        );
        foreach (var time in times.Where(t => Counts(book, t.Worked)))
        {
            var missing = book.Uncovered(time);
            covered += Draw(book, time, Math.Min(missing, book.Free), book.Today, book.Today);
        }

        return covered > 0 ? BookAnswer.Done : BookAnswer.NothingToCover;
    }

    public static BookAnswer Hold(Book book, Deed deed)
    {
        book.Held[deed.Ticket] = 0;
        book.Held[deed.Ticket] = Math.Min(deed.Minutes, book.Free);
        return BookAnswer.Done;
    }

    /// <summary>The day on which the term of a work date was closed; null where it is open or none is concerned.</summary>
    private static DateOnly? ClosedOn(Book book, DateOnly worked)
    {
        if (!book.Covers(worked))
        {
            return null;
        }

        var end = book.TermStart(book.TermOf(worked) + 1);
        return end <= book.TermStart(book.Term) ? end
            : book.Over ? book.LastDay!.Value.AddDays(1)
            : null;
    }

    private static bool Counts(Book book, DateOnly worked) =>
        worked >= book.Launch && book.Covers(worked);

    /// <summary>Restores what lapsed on that day as far as it is needed, and draws it: one draw for a pot (A12, A7).</summary>
    private static int DrawLapsed(Book book, BookTime time, DateOnly closedOn)
    {
        var drawn = 0;
        foreach (var pot in book.InOrder(p => p.ClosedOn == closedOn))
        {
            var ofPot = 0;
            foreach (var (lapse, minutes) in book.StandingLapses(pot))
            {
                var part = Math.Min(minutes, time.Minutes - drawn - ofPot);
                if (part > 0)
                {
                    book.Write(BookKind.Restore, pot, part, book.Today, time, lapse.No);
                    ofPot += part;
                }
            }

            if (ofPot > 0)
            {
                book.Write(BookKind.Draw, pot, ofPot, book.Today, time);
                drawn += ofPot;
            }
        }

        return drawn;
    }

    private static int Draw(Book book, BookTime time, int wanted, DateOnly openOn, DateOnly dated)
    {
        var drawn = 0;
        foreach (var pot in book.InOrder(p => p.ClosedOn is null && p.GrantedOn <= openOn))
        {
            var part = Math.Min(book.Left(pot), wanted - drawn);
            if (part > 0)
            {
                var on = book.HadSince(dated, pot, part) ? dated : book.Today;
                book.Write(BookKind.Draw, pot, part, on, time);
                drawn += part;
            }
        }

        return drawn;
    }
}
