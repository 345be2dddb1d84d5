namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>Cards, packages and the end of the agreement in the reference ledger.</summary>
internal static class ReferenceAgreementOperations
{
    public static ReferenceOutcome BuyCard(ReferenceLedger referenceLedger, Operation operation)
    {
        if (!referenceLedger.Covers(referenceLedger.Today))
        {
            return ReferenceOutcome.NoAgreement;
        }

        referenceLedger.Grant(isCard: true, operation.Minutes * 60);
        return ReferenceOutcome.Done;
    }

    public static ReferenceOutcome CancelCard(ReferenceLedger referenceLedger, Operation operation)
    {
        var card = referenceLedger.Sources[operation.SourceNo - 1];
        if (card.Cancelled)
        {
            return ReferenceOutcome.AlreadyReversed;
        }

        if (card.ClosedOn is not null)
        {
            return ReferenceOutcome.CardLapsed;
        }

        if (referenceLedger.Remaining(card) < card.Granted)
        {
            return ReferenceOutcome.CardAlreadyUsed;
        }

        // Included hours that only this card carried over get their own lapse date back.
        card.Cancelled = true;
        var ended = referenceLedger.InDrawOrder(p =>
            p.ClosedOn is null && referenceLedger.LapseDateOf(p) <= referenceLedger.Today
        );
        if (
            referenceLedger.Balance - card.Granted - ended.Sum(referenceLedger.Remaining)
            < referenceLedger.HeldMinutes.Sum()
        )
        {
            card.Cancelled = false;
            return ReferenceOutcome.HoursHeld;
        }

        var grant = referenceLedger.Entries.Find(l =>
            l.Kind == ReferenceEntryKind.Grant && l.SourceNo == card.No
        )!;
        referenceLedger.AddEntry(
            ReferenceEntryKind.Cancel,
            card,
            card.Granted,
            referenceLedger.Today,
            reversedEntryNo: grant.No
        );
        ended.ForEach(p => referenceLedger.Close(p, referenceLedger.Today, referenceLedger.Today));
        return ReferenceOutcome.Done;
    }

    public static ReferenceOutcome ChangePackage(
        ReferenceLedger referenceLedger,
        Operation operation
    )
    {
        if (!referenceLedger.Covers(referenceLedger.Today))
        {
            return ReferenceOutcome.NoAgreement;
        }

        var to = operation.Package!;
        if (to == (referenceLedger.NextPackage ?? referenceLedger.Package))
        {
            return ReferenceOutcome.PackageUnchanged;
        }

        var difference = to.Minutes - referenceLedger.Package.Minutes;
        if (difference <= 0)
        {
            referenceLedger.NextPackage = to == referenceLedger.Package ? null : to;
            return ReferenceOutcome.Done;
        }

        var gain = referenceLedger.Policy.GrantsFullUpgrade
            ? difference
            : ProratedMinutes(referenceLedger, difference);
        if (gain > 0)
        {
            referenceLedger.Grant(isCard: false, gain);
        }

        (referenceLedger.Package, referenceLedger.NextPackage) = (to, null);
        return ReferenceOutcome.Done;
    }

    public static ReferenceOutcome OrderEnd(ReferenceLedger referenceLedger, Operation operation)
    {
        if (referenceLedger.LastDay is not null)
        {
            return ReferenceOutcome.AgreementEnded;
        }

        if (operation.LastDay < referenceLedger.TermStart(referenceLedger.Term))
        {
            return ReferenceOutcome.LastDayOutOfRange;
        }

        if (
            referenceLedger.UnreversedDraws().Exists(l => l.TimeEntry!.WorkedOn > operation.LastDay)
        )
        {
            return ReferenceOutcome.WorkAfterLastDay;
        }

        (referenceLedger.LastDay, referenceLedger.OrderedOn) = (
            operation.LastDay,
            referenceLedger.Today
        );
        return ReferenceOutcome.Done;
    }

    /// <summary>Restores what lapsed with the end, and nothing else.</summary>
    public static ReferenceOutcome UndoEnd(ReferenceLedger referenceLedger)
    {
        if (referenceLedger.LastDay is null)
        {
            return ReferenceOutcome.AgreementNotEnded;
        }

        if (referenceLedger.OrderedOn != referenceLedger.Today)
        {
            return ReferenceOutcome.AgreementEndNotReversible;
        }

        var closed = referenceLedger.InDrawOrder(p => p.ClosedByEnd);
        foreach (var referenceHoursSource in closed)
        {
            foreach (var (lapse, minutes) in referenceLedger.UnrestoredLapses(referenceHoursSource))
            {
                referenceLedger.AddEntry(
                    ReferenceEntryKind.Restore,
                    referenceHoursSource,
                    minutes,
                    referenceLedger.Today,
                    reversedEntryNo: lapse.No
                );
            }
        }

        closed.ForEach(p => (p.ClosedOn, p.ClosedByEnd) = (null, false));
        (referenceLedger.LastDay, referenceLedger.OrderedOn, referenceLedger.HasEnded) = (
            null,
            null,
            false
        );
        return ReferenceOutcome.Done;
    }

    /// <summary>Returns the part of the difference for the remaining days, rounded half up.</summary>
    private static int ProratedMinutes(ReferenceLedger referenceLedger, int difference)
    {
        int days = 0,
            left = 0;
        var end = referenceLedger.TermStart(referenceLedger.Term + 1);
        for (
            var day = referenceLedger.TermStart(referenceLedger.Term);
            day < end;
            day = day.AddDays(1)
        )
        {
            days++;
            left += day >= referenceLedger.Today ? 1 : 0;
        }

        var whole = difference * left / days;
        return difference * left % days * 2 >= days ? whole + 1 : whole;
    }
}
