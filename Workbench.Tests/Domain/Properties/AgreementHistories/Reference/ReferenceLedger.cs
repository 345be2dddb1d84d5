namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>
/// A second implementation of one customer's hours ledger, without code of the domain: slow and simple. It calculates every sum
/// from all entries on each call. The domain's ledger is compared with it.
/// </summary>
internal sealed class ReferenceLedger
{
    public const int Tickets = 2;

    public ReferenceLedger(DateOnly anchor, DateOnly launch, PolicyVariant policy) =>
        (Anchor, Today, Launch, Policy) = (anchor, anchor, launch, policy);

    public DateOnly Anchor { get; }
    public DateOnly Launch { get; }
    public PolicyVariant Policy { get; }
    public DateOnly Today { get; set; }
    public List<ReferenceHoursSource> Sources { get; } = [];
    public List<ReferenceEntry> Entries { get; } = [];
    public List<ReferenceTimeEntry> TimeEntries { get; } = [];
    public int[] HeldMinutes { get; } = new int[Tickets];
    public int[] NextTimeNo { get; } = [1, 1];
    public List<ReferenceReset> Resets { get; } = [];
    public List<ReferenceSettlement> Settlements { get; } = [];

    /// <summary>Number of the open term.</summary>
    public int Term { get; set; }

    public ReferencePackage Package { get; set; } = ReferencePackage.All[0];
    public ReferencePackage? NextPackage { get; set; }
    public DateOnly? LastDay { get; set; }
    public DateOnly? OrderedOn { get; set; }
    public bool HasEnded { get; set; }

    public int Balance => Entries.Sum(l => l.Effect);

    public int FreeMinutes => Math.Max(0, Balance - HeldMinutes.Sum());

    /// <summary>Returns the start of a term (A1): the anchor's day of the month, or the last day of February.</summary>
    public DateOnly TermStart(int term)
    {
        var year = Anchor.Year + term;
        return Anchor is { Month: 2, Day: 29 }
            ? new DateOnly(year, 3, 1).AddDays(-1)
            : new DateOnly(year, Anchor.Month, Anchor.Day);
    }

    public int TermOf(DateOnly day)
    {
        var term = 0;
        while (TermStart(term + 1) <= day)
        {
            term++;
        }

        return term;
    }

    public bool Covers(DateOnly day) => day >= Anchor && !(LastDay < day);

    public int Remaining(ReferenceHoursSource referenceHoursSource) =>
        RemainingAt(referenceHoursSource, DateOnly.MaxValue);

    /// <summary>Returns what the source had left at the end of a day, by ledger date.</summary>
    public int RemainingAt(ReferenceHoursSource referenceHoursSource, DateOnly day)
    {
        var remaining = 0;
        foreach (var line in Entries)
        {
            remaining +=
                line.SourceNo == referenceHoursSource.No && line.On <= day ? line.Effect : 0;
        }

        return remaining;
    }

    /// <summary>Returns whether the source had the minutes at the end of the day and of each day since.</summary>
    public bool HadMinutesSince(
        DateOnly day,
        ReferenceHoursSource referenceHoursSource,
        int minutes
    ) =>
        RemainingAt(referenceHoursSource, day) >= minutes
        && Entries
            .Where(l => l.SourceNo == referenceHoursSource.No && l.On > day)
            .Select(l => l.On)
            .Distinct()
            .All(on => RemainingAt(referenceHoursSource, on) >= minutes);

    /// <summary>Returns the day from which the source can't be drawn; null for never (A5, A6).</summary>
    public DateOnly? LapseDateOf(ReferenceHoursSource referenceHoursSource)
    {
        if (referenceHoursSource.ClosedOn is not null)
        {
            return referenceHoursSource.LapseDateWhenClosed;
        }

        if (referenceHoursSource.IsCard)
        {
            return Policy.CardResets is { } terms
                ? TermStart(referenceHoursSource.Term + terms + 1)
                : null;
        }

        var carried =
            Policy.CarriesOverAllHours
            && Sources.Exists(p => p.IsCard && !p.Cancelled && p.Term == referenceHoursSource.Term);
        return TermStart(referenceHoursSource.Term + (carried ? 2 : 1));
    }

    /// <summary>Sorts sources in draw order (A7), by repeatedly selecting the first one.</summary>
    public List<ReferenceHoursSource> InDrawOrder(Predicate<ReferenceHoursSource> which)
    {
        var unsorted = Sources.FindAll(which);
        var sorted = new List<ReferenceHoursSource>();
        while (unsorted.Count > 0)
        {
            var first = unsorted[0];
            foreach (var referenceHoursSource in unsorted)
            {
                first = IsDrawnBefore(referenceHoursSource, first) ? referenceHoursSource : first;
            }

            sorted.Add(first);
            unsorted.Remove(first);
        }

        return sorted;
    }

    public List<ReferenceEntry> UnreversedDraws()
    {
        var reversed = Entries
            .Where(l => l.Kind == ReferenceEntryKind.Reverse)
            .Select(l => l.ReversedEntryNo);
        var reversedNumbers = reversed.ToHashSet();
        return Entries.FindAll(l =>
            l.Kind == ReferenceEntryKind.Draw && !reversedNumbers.Contains(l.No)
        );
    }

    public int Uncovered(ReferenceTimeEntry time) =>
        time.Minutes - UnreversedDraws().Where(l => l.TimeEntry == time).Sum(l => l.Minutes);

    public int Uncovered(int ticket) =>
        TimeEntries.Where(t => t.Ticket == ticket).Sum(t => t.Minutes)
        - UnreversedDraws().Where(l => l.TimeEntry!.Ticket == ticket).Sum(l => l.Minutes);

    public ReferenceHoursSource Grant(bool isCard, int minutes)
    {
        var referenceHoursSource = new ReferenceHoursSource
        {
            No = Sources.Count + 1,
            IsCard = isCard,
            Term = Term,
            GrantedOn = Today,
            Granted = minutes,
        };
        Sources.Add(referenceHoursSource);
        AddEntry(ReferenceEntryKind.Grant, referenceHoursSource, minutes, Today);
        return referenceHoursSource;
    }

    public void AddEntry(
        ReferenceEntryKind kind,
        ReferenceHoursSource referenceHoursSource,
        int minutes,
        DateOnly on,
        ReferenceTimeEntry? time = null,
        int? reversedEntryNo = null
    ) =>
        Entries.Add(
            new(Entries.Count + 1, kind, referenceHoursSource.No, minutes, on)
            {
                TimeEntry = time,
                ReversedEntryNo = reversedEntryNo,
            }
        );

    /// <summary>Closes a source: its remaining minutes lapse.</summary>
    public int Close(ReferenceHoursSource referenceHoursSource, DateOnly closedOn, DateOnly dated)
    {
        var remaining = Remaining(referenceHoursSource);
        (referenceHoursSource.LapseDateWhenClosed, referenceHoursSource.ClosedOn) = (
            LapseDateOf(referenceHoursSource),
            closedOn
        );
        if (remaining > 0)
        {
            AddEntry(ReferenceEntryKind.Lapse, referenceHoursSource, remaining, dated);
        }

        return remaining;
    }

    /// <summary>Returns the lapses of a source that are not fully restored, with the minutes left to restore.</summary>
    public List<(ReferenceEntry Lapse, int Minutes)> UnrestoredLapses(
        ReferenceHoursSource referenceHoursSource
    ) =>
        [
            .. Entries
                .Where(l =>
                    l.SourceNo == referenceHoursSource.No && l.Kind == ReferenceEntryKind.Lapse
                )
                .Select(l =>
                    (
                        l,
                        l.Minutes
                            - Entries
                                .Where(r =>
                                    r.Kind == ReferenceEntryKind.Restore
                                    && r.ReversedEntryNo == l.No
                                )
                                .Sum(r => r.Minutes)
                    )
                )
                .Where(l => l.Item2 > 0),
        ];

    private bool IsDrawnBefore(ReferenceHoursSource a, ReferenceHoursSource b)
    {
        var (endA, endB) = (LapseDateOf(a), LapseDateOf(b));
        if (endA != endB)
        {
            return endA is not null && !(endB < endA);
        }

        if (a.IsCard != b.IsCard)
        {
            return b.IsCard;
        }

        return a.GrantedOn != b.GrantedOn ? a.GrantedOn < b.GrantedOn : a.No < b.No;
    }
}
