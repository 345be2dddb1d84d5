namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>Cards, packages and the end of the agreement in the second ledger.</summary>
internal static class BookDeals
{
    public static BookAnswer BuyCard(Book book, Deed deed)
    {
        if (!book.Covers(book.Today))
        {
            return BookAnswer.NoAgreement;
        }

        book.Grant(isCard: true, deed.Minutes * 60);
        return BookAnswer.Done;
    }

    public static BookAnswer CancelCard(Book book, Deed deed)
    {
        var card = book.Pots[deed.Source - 1];
        if (card.Cancelled)
        {
            return BookAnswer.AlreadyReversed;
        }

        if (card.ClosedOn is not null)
        {
            return BookAnswer.CardLapsed;
        }

        if (book.Left(card) < card.Granted)
        {
            return BookAnswer.CardDrawn;
        }

        // The included hours that lived on by this card alone get their own end back.
        card.Cancelled = true;
        var ended = book.InOrder(p => p.ClosedOn is null && book.EndOf(p) <= book.Today);
        if (book.Balance - card.Granted - ended.Sum(book.Left) < book.Held.Sum())
        {
            card.Cancelled = false;
            return BookAnswer.HoursHeld;
        }

        var grant = book.Lines.Find(l => l.Kind == BookKind.Grant && l.Pot == card.No)!;
        book.Write(BookKind.Cancel, card, card.Granted, book.Today, takesBack: grant.No);
        ended.ForEach(p => book.Close(p, book.Today, book.Today));
        return BookAnswer.Done;
    }

    public static BookAnswer ChangePackage(Book book, Deed deed)
    {
        if (!book.Covers(book.Today))
        {
            return BookAnswer.NoAgreement;
        }

        var to = deed.Package!;
        if (to == (book.Next ?? book.Package))
        {
            return BookAnswer.PackageUnchanged;
        }

        var difference = to.Minutes - book.Package.Minutes;
        if (difference <= 0)
        {
            book.Next = to == book.Package ? null : to;
            return BookAnswer.Done;
        }

        var gain = book.Reading.FullUpgrade ? difference : Share(book, difference);
        if (gain > 0)
        {
            book.Grant(isCard: false, gain);
        }

        (book.Package, book.Next) = (to, null);
        return BookAnswer.Done;
    }

    public static BookAnswer OrderEnd(Book book, Deed deed)
    {
        if (book.LastDay is not null)
        {
            return BookAnswer.AgreementEnded;
        }

        if (deed.LastDay < book.TermStart(book.Term))
        {
            return BookAnswer.LastDayOutOfRange;
        }

        if (book.StandingDraws().Exists(l => l.For!.Worked > deed.LastDay))
        {
            return BookAnswer.WorkAfterLastDay;
        }

        (book.LastDay, book.OrderedOn) = (deed.LastDay, book.Today);
        return BookAnswer.Done;
    }

    /// <summary>What lapsed by the end is restored, and nothing else.</summary>
    public static BookAnswer UndoEnd(Book book)
    {
        if (book.LastDay is null)
        {
            return BookAnswer.AgreementNotEnded;
        }

        if (book.OrderedOn != book.Today)
        {
            return BookAnswer.EndTooOldToUndo;
        }

        var closed = book.InOrder(p => p.ClosedByEnd);
        foreach (var pot in closed)
        {
            foreach (var (lapse, minutes) in book.StandingLapses(pot))
            {
                book.Write(BookKind.Restore, pot, minutes, book.Today, takesBack: lapse.No);
            }
        }

        closed.ForEach(p => (p.ClosedOn, p.ClosedByEnd) = (null, false));
        (book.LastDay, book.OrderedOn, book.Over) = (null, null, false);
        return BookAnswer.Done;
    }

    /// <summary>The part of the difference for the days left, half a minute counted as one.</summary>
    private static int Share(Book book, int difference)
    {
        int days = 0,
            left = 0;
        var end = book.TermStart(book.Term + 1);
        for (var day = book.TermStart(book.Term); day < end; day = day.AddDays(1))
        {
            days++;
            left += day >= book.Today ? 1 : 0;
        }

        var whole = difference * left / days;
        return difference * left % days * 2 >= days ? whole + 1 : whole;
    }
}
