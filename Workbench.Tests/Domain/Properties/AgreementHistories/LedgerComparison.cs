using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>Compares the domain's ledger with the reference ledger, and checks the invariants of every hours ledger.</summary>
internal static class LedgerComparison
{
    /// <summary>Returns a description of every difference; empty if there is none.</summary>
    public static IEnumerable<string> Differences(
        DomainHistoryRunner domain,
        ReferenceLedger referenceLedger
    )
    {
        var entries = domain.Entries;
        return
        [
            .. Entries(entries, referenceLedger),
            .. Sources(entries, domain, referenceLedger),
            .. State(domain, referenceLedger),
            .. Resets(domain, referenceLedger),
        ];
    }

    /// <summary>Compares all entries one by one: no entry was changed or removed (A8).</summary>
    private static IEnumerable<string> Entries(
        IReadOnlyList<LedgerEntry> entries,
        ReferenceLedger referenceLedger
    )
    {
        for (var i = 0; i < Math.Max(entries.Count, referenceLedger.Entries.Count); i++)
        {
            var line = i < referenceLedger.Entries.Count ? referenceLedger.Entries[i] : null;
            var entry = i < entries.Count ? entries[i] : null;
            if (line is null || entry is null || !IsSame(entry, line))
            {
                yield return $"entry {i + 1}: expected {line}; found {entry}";
            }
        }
    }

    private static bool IsSame(LedgerEntry entry, ReferenceEntry line) =>
        entry.No == line.No
        && entry.Kind == Kind(line.Kind)
        && entry.SourceNo == line.SourceNo
        && entry.Minutes == line.Minutes
        && entry.Date == line.On
        && entry.ReversedEntryNo == line.ReversedEntryNo
        && entry.TicketNumber == line.TimeEntry?.Ticket + 1
        && entry.TimeEntryNo == line.TimeEntry?.No
        && entry.WorkedOn == line.TimeEntry?.WorkedOn;

    private static LedgerEntryKind Kind(ReferenceEntryKind kind) =>
        kind switch
        {
            ReferenceEntryKind.Grant => LedgerEntryKind.Grant,
            ReferenceEntryKind.Draw => LedgerEntryKind.Draw,
            ReferenceEntryKind.Reverse => LedgerEntryKind.Reverse,
            ReferenceEntryKind.Lapse => LedgerEntryKind.Lapse,
            ReferenceEntryKind.Restore => LedgerEntryKind.Restore,
            ReferenceEntryKind.Cancel => LedgerEntryKind.Cancel,
            ReferenceEntryKind.CarryOver => LedgerEntryKind.CarryOver,
        };

    private static IEnumerable<string> Sources(
        IReadOnlyList<LedgerEntry> entries,
        DomainHistoryRunner domain,
        ReferenceLedger referenceLedger
    )
    {
        var posted = entries.ToLookup(e => e.SourceNo);
        foreach (var source in domain.Ledger.Sources)
        {
            var referenceHoursSource = referenceLedger.Sources[source.No - 1];
            if (source.RemainingMinutes != referenceLedger.Remaining(referenceHoursSource))
            {
                yield return $"source {source.No}: left {referenceLedger.Remaining(referenceHoursSource)}; found {source}";
            }

            if (
                source.LapsesOn != referenceLedger.LapseDateOf(referenceHoursSource)
                || source.LapsedOn != referenceHoursSource.ClosedOn
            )
            {
                yield return $"source {source.No}: end {referenceLedger.LapseDateOf(referenceHoursSource)}, closed {referenceHoursSource.ClosedOn}; found {source}";
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

    /// <summary>Returns whether a source is below zero after any posting or at the end of any ledger date.</summary>
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

    private static IEnumerable<string> State(
        DomainHistoryRunner domain,
        ReferenceLedger referenceLedger
    )
    {
        var (agreement, hoursAccount) = (domain.Hours.Agreement!, domain.Ledger.Account);
        var expected = (
            referenceLedger.Term,
            referenceLedger.Package.Name,
            referenceLedger.NextPackage?.Name,
            referenceLedger.LastDay,
            referenceLedger.HasEnded
        );
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
        if (
            hoursAccount.BalanceMinutes != referenceLedger.Balance
            || sum != referenceLedger.Balance
        )
        {
            yield return $"balance: expected {referenceLedger.Balance}; found {hoursAccount}, sum {sum} (A10)";
        }

        if (hoursAccount.NextEntryNo != referenceLedger.Entries.Count + 1)
        {
            yield return $"next entry: expected {referenceLedger.Entries.Count + 1}; found {hoursAccount}";
        }

        for (var ticket = 0; ticket < ReferenceLedger.Tickets; ticket++)
        {
            var uncovered = referenceLedger.Uncovered(ticket);
            var ticketState = domain.Tickets[ticket];
            if (
                (referenceLedger.HeldMinutes[ticket], uncovered)
                != (ticketState.HeldMinutes, ticketState.UncoveredMinutes)
            )
            {
                yield return $"ticket {ticket}: expected held {referenceLedger.HeldMinutes[ticket]}, uncovered {uncovered}; found {ticketState.HeldMinutes}, {ticketState.UncoveredMinutes}";
            }
        }
    }

    /// <summary>
    /// Checks that every term was opened once and reset once, on its own day (N2, N3), with the figures of its report (N5).
    /// </summary>
    private static IEnumerable<string> Resets(
        DomainHistoryRunner domain,
        ReferenceLedger referenceLedger
    )
    {
        var resets = domain.Resets.Select(r => new ReferenceReset(
            r.TermNumber,
            r.ResetOn,
            r.LapsedMinutes,
            r.CarriedMinutes,
            r.GrantedMinutes,
            r.BalanceAfter
        ));
        if (!resets.SequenceEqual(referenceLedger.Resets))
        {
            yield return $"resets: expected {string.Join(", ", referenceLedger.Resets)}; found {string.Join(", ", domain.Resets)}";
        }

        var opened = domain.OpenedTerms.Select(t => (t.Number, t.Start, t.End));
        var terms = Enumerable.Range(0, referenceLedger.Term + 1);
        if (
            !opened.SequenceEqual(
                terms.Select(n =>
                    (n, referenceLedger.TermStart(n), referenceLedger.TermStart(n + 1))
                )
            )
        )
        {
            yield return $"terms: found {string.Join(", ", domain.OpenedTerms)}";
        }

        if (!domain.Settlements.Select(ToReference).SequenceEqual(referenceLedger.Settlements))
        {
            yield return $"settlements: expected {string.Join(", ", referenceLedger.Settlements)}; found {string.Join(", ", domain.Settlements)}";
        }
    }

    public static ReferenceSettlement ToReference(Settlement settlement) =>
        new(
            settlement.LastDay,
            settlement.IncludedMinutes,
            settlement.EarnedMinutes,
            settlement.IncludedDrawnMinutes,
            settlement.OwedOre,
            settlement.UnusedCardMinutes
        );
}
