namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>Lets the days pass in the second ledger, one midnight after the other: what the domain may catch up later.</summary>
internal static class BookDays
{
    public static void Begin(Book book, BookPackage package)
    {
        book.Package = package;
        book.Grant(isCard: false, package.Minutes);
    }

    public static void GoTo(Book book, DateOnly day)
    {
        // An end that was ordered for a day before comes at once.
        EndIfPast(book);
        while (book.Today < day)
        {
            book.Today = book.Today.AddDays(1);
            EndIfPast(book);
            if (!book.Over && book.Today == book.TermStart(book.Term + 1))
            {
                Reset(book);
            }
        }
    }

    private static void EndIfPast(Book book)
    {
        if (book.Over || !(book.LastDay < book.Today))
        {
            return;
        }

        var last = book.LastDay!.Value;
        book.Settlements.Add(BookSettlement.Of(book, last));
        var on = last.AddDays(1);
        foreach (var pot in book.InOrder(p => p.ClosedOn is null))
        {
            // Minutes that came after that day can't have lapsed on it.
            var dated = book.HadSince(on, pot, book.Left(pot)) ? on : book.Today;
            book.Close(pot, on, dated);
            pot.ClosedByEnd = true;
        }

        book.Over = true;
        FitHolds(book);
    }

    private static void Reset(Book book)
    {
        int lapsed = 0,
            carried = 0;
        foreach (var pot in book.InOrder(p => p.ClosedOn is null))
        {
            if (book.EndOf(pot) <= book.Today)
            {
                lapsed += book.Close(pot, book.Today, book.Today);
            }
            else if (book.Left(pot) is > 0 and var left)
            {
                carried += left;
                book.Write(BookKind.CarryOver, pot, left, book.Today);
            }
        }

        (book.Package, book.Next) = (book.Next ?? book.Package, null);
        book.Term++;
        book.Grant(isCard: false, book.Package.Minutes);
        book.Resets.Add(
            new(book.Term - 1, book.Today, lapsed, carried, book.Package.Minutes, book.Balance)
        );
        FitHolds(book);
    }

    /// <summary>The first ticket in the queue keeps its hold as far as the hours go, then the second (N6).</summary>
    private static void FitHolds(Book book)
    {
        var left = book.Balance;
        for (var ticket = 0; ticket < Book.Tickets; ticket++)
        {
            book.Held[ticket] = Math.Min(left, book.Held[ticket]);
            left -= book.Held[ticket];
        }
    }
}
