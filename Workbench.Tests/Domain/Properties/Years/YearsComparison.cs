using Workbench.Domain.Agreements;

namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>Holds the domain's ledger against the second one, and against the laws that any ledger of hours obeys.</summary>
internal static class YearsComparison
{
    /// <summary>Every difference found, in words; empty is good.</summary>
    public static IEnumerable<string> Differences(DomainYears domain, Book book)
    {
        var entries = domain.Entries;
        return
        [
            .. Entries(entries, book),
            .. Sources(entries, domain, book),
            .. State(domain, book),
            .. Resets(domain, book),
        ];
    }

    /// <summary>Entry by entry, from the first one on: nothing was changed or taken out since (A8).</summary>
    private static IEnumerable<string> Entries(IReadOnlyList<LedgerEntry> entries, Book book)
    {
        for (var i = 0; i < Math.Max(entries.Count, book.Lines.Count); i++)
        {
            var line = i < book.Lines.Count ? book.Lines[i] : null;
            var entry = i < entries.Count ? entries[i] : null;
            if (line is null || entry is null || !IsSame(entry, line))
            {
                yield return $"entry {i + 1}: expected {line}; found {entry}";
            }
        }
    }

    private static bool IsSame(LedgerEntry entry, BookLine line) =>
        entry.No == line.No
        && entry.Kind == Kind(line.Kind)
        && entry.SourceNo == line.Pot
        && entry.Minutes == line.Minutes
        && entry.Date == line.On
        && entry.ReversedEntryNo == line.TakesBack
        && entry.TicketNumber == line.For?.Ticket + 1
        && entry.TimeEntryNo == line.For?.No
        && entry.WorkedOn == line.For?.Worked;

    private static LedgerEntryKind Kind(BookKind kind) =>
        kind switch
        {
            BookKind.Grant => LedgerEntryKind.Grant,
            BookKind.Draw => LedgerEntryKind.Draw,
            BookKind.Reverse => LedgerEntryKind.Reverse,
            BookKind.Lapse => LedgerEntryKind.Lapse,
            BookKind.Restore => LedgerEntryKind.Restore,
            BookKind.Cancel => LedgerEntryKind.Cancel,
            BookKind.CarryOver => LedgerEntryKind.CarryOver,
        };

    private static IEnumerable<string> Sources(
        IReadOnlyList<LedgerEntry> entries,
        DomainYears domain,
        Book book
    )
    {
        var posted = entries.ToLookup(e => e.SourceNo);
        foreach (var source in domain.Ledger.Sources)
        {
            var pot = book.Pots[source.No - 1];
            if (source.RemainingMinutes != book.Left(pot))
            {
                yield return $"source {source.No}: left {book.Left(pot)}; found {source}";
            }

            if (source.LapsesOn != book.EndOf(pot) || source.LapsedOn != pot.ClosedOn)
            {
                yield return $"source {source.No}: end {book.EndOf(pot)}, closed {pot.ClosedOn}; found {source}";
            }

            if (SumsBelowZero(posted[source.No]))
            {
                yield return $"source {source.No} went below zero (A9)";
            }

            if (!IsConserved(source, posted[source.No]))
            {
                yield return $"source {source.No} is not conserved (A10)";
            }
        }
    }

    /// <summary>At any posting, and at the end of any ledger date.</summary>
    private static bool SumsBelowZero(IEnumerable<LedgerEntry> ofSource)
    {
        int byPosting = 0,
            byDay = 0;
        var days = new SortedDictionary<DateOnly, int>();
        foreach (var entry in ofSource)
        {
            byPosting += entry.SignedMinutes;
            if (byPosting < 0)
            {
                return true;
            }

            days[entry.Date] = days.GetValueOrDefault(entry.Date) + entry.SignedMinutes;
        }

        return days.Values.Any(effect => (byDay += effect) < 0);
    }

    private static bool IsConserved(HoursSource source, IEnumerable<LedgerEntry> ofSource)
    {
        var sums = new int[Enum.GetValues<LedgerEntryKind>().Length];
        foreach (var entry in ofSource)
        {
            sums[(int)entry.Kind] += entry.Minutes;
        }

        int Of(LedgerEntryKind kind) => sums[(int)kind];
        return Of(LedgerEntryKind.Grant) == source.GrantedMinutes
            && Of(LedgerEntryKind.Grant) - Of(LedgerEntryKind.Cancel)
                == Of(LedgerEntryKind.Draw)
                    - Of(LedgerEntryKind.Reverse)
                    + Of(LedgerEntryKind.Lapse)
                    - Of(LedgerEntryKind.Restore)
                    + source.RemainingMinutes;
    }

    private static IEnumerable<string> State(DomainYears domain, Book book)
    {
        var (agreement, hoursAccount) = (domain.Hours.Agreement!, domain.Ledger.Account);
        var expected = (book.Term, book.Package.Name, book.Next?.Name, book.LastDay, book.Over);
        var found = (
            domain.Hours.Term!.Number,
            agreement.Package,
            agreement.NextPackage,
            agreement.LastDay,
            agreement.IsOver
        );
        if (expected != found)
        {
            yield return $"agreement: expected {expected}; found {found}";
        }

        var sum = domain.Ledger.Sources.Sum(s => s.RemainingMinutes);
        if (hoursAccount.BalanceMinutes != book.Balance || sum != book.Balance)
        {
            yield return $"balance: expected {book.Balance}; found {hoursAccount}, sum {sum} (A10)";
        }

        if (hoursAccount.NextEntryNo != book.Lines.Count + 1)
        {
            yield return $"next entry: expected {book.Lines.Count + 1}; found {hoursAccount}";
        }

        for (var ticket = 0; ticket < Book.Tickets; ticket++)
        {
            var uncovered = book.Uncovered(ticket);
            var real = domain.Tickets[ticket];
            if ((book.Held[ticket], uncovered) != (real.HeldMinutes, real.UncoveredMinutes))
            {
                yield return $"ticket {ticket}: expected held {book.Held[ticket]}, uncovered {uncovered}; found {real.HeldMinutes}, {real.UncoveredMinutes}";
            }
        }
    }

    /// <summary>Every term opened once and reset once, on its proper day (N2, N3), with the figures of N5.</summary>
    private static IEnumerable<string> Resets(DomainYears domain, Book book)
    {
        var resets = domain.Resets.Select(r => new BookReset(
            r.TermNumber,
            r.ResetOn,
            r.LapsedMinutes,
            r.CarriedMinutes,
            r.GrantedMinutes,
            r.BalanceAfter
        ));
        if (!resets.SequenceEqual(book.Resets))
        {
            yield return $"resets: expected {string.Join(", ", book.Resets)}; found {string.Join(", ", domain.Resets)}";
        }

        var opened = domain.Opened.Select(t => (t.Number, t.Start, t.End));
        var terms = Enumerable.Range(0, book.Term + 1);
        if (!opened.SequenceEqual(terms.Select(n => (n, book.TermStart(n), book.TermStart(n + 1)))))
        {
            yield return $"terms: found {string.Join(", ", domain.Opened)}";
        }

        if (!domain.Settlements.Select(Settled).SequenceEqual(book.Settlements))
        {
            yield return $"settlements: expected {string.Join(", ", book.Settlements)}; found {string.Join(", ", domain.Settlements)}";
        }
    }

    public static BookSettlement Settled(Settlement settlement) =>
        new(
            settlement.LastDay,
            settlement.IncludedMinutes,
            settlement.EarnedMinutes,
            settlement.IncludedDrawnMinutes,
            settlement.OwedOre,
            settlement.UnusedCardMinutes
        );
}
