namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>Advances the reference ledger day by day. The domain may catch up several days at once.</summary>
internal static class ReferenceCalendar
{
    public static void Open(ReferenceLedger referenceLedger, ReferencePackage package)
    {
        referenceLedger.Package = package;
        referenceLedger.Grant(isCard: false, package.Minutes);
    }

    public static void AdvanceTo(ReferenceLedger referenceLedger, DateOnly day)
    {
        // An end scheduled for an earlier day takes effect at once.
        EndIfPast(referenceLedger);
        while (referenceLedger.Today < day)
        {
            referenceLedger.Today = referenceLedger.Today.AddDays(1);
            EndIfPast(referenceLedger);
            if (
                !referenceLedger.HasEnded
                && referenceLedger.Today == referenceLedger.TermStart(referenceLedger.Term + 1)
            )
            {
                Reset(referenceLedger);
            }
        }
    }

    private static void EndIfPast(ReferenceLedger referenceLedger)
    {
        if (referenceLedger.HasEnded || !(referenceLedger.LastDay < referenceLedger.Today))
        {
            return;
        }

        var lastDay = referenceLedger.LastDay!.Value;
        referenceLedger.Settlements.Add(ReferenceSettlement.Calculate(referenceLedger, lastDay));
        var dayAfter = lastDay.AddDays(1);
        foreach (var referenceHoursSource in referenceLedger.InDrawOrder(p => p.ClosedOn is null))
        {
            // Minutes granted after that day can't have lapsed on it.
            var lapseDate = referenceLedger.HadMinutesSince(
                dayAfter,
                referenceHoursSource,
                referenceLedger.Remaining(referenceHoursSource)
            )
                ? dayAfter
                : referenceLedger.Today;
            referenceLedger.Close(referenceHoursSource, dayAfter, lapseDate);
            referenceHoursSource.ClosedByEnd = true;
        }

        referenceLedger.HasEnded = true;
        ReduceHolds(referenceLedger);
    }

    private static void Reset(ReferenceLedger referenceLedger)
    {
        int lapsed = 0,
            carried = 0;
        foreach (var referenceHoursSource in referenceLedger.InDrawOrder(p => p.ClosedOn is null))
        {
            if (referenceLedger.LapseDateOf(referenceHoursSource) <= referenceLedger.Today)
            {
                lapsed += referenceLedger.Close(
                    referenceHoursSource,
                    referenceLedger.Today,
                    referenceLedger.Today
                );
            }
            else if (referenceLedger.Remaining(referenceHoursSource) is > 0 and var remaining)
            {
                carried += remaining;
                referenceLedger.AddEntry(
                    ReferenceEntryKind.CarryOver,
                    referenceHoursSource,
                    remaining,
                    referenceLedger.Today
                );
            }
        }

        (referenceLedger.Package, referenceLedger.NextPackage) = (
            referenceLedger.NextPackage ?? referenceLedger.Package,
            null
        );
        referenceLedger.Term++;
        referenceLedger.Grant(isCard: false, referenceLedger.Package.Minutes);
        referenceLedger.Resets.Add(
            new(
                referenceLedger.Term - 1,
                referenceLedger.Today,
                lapsed,
                carried,
                referenceLedger.Package.Minutes,
                referenceLedger.Balance
            )
        );
        ReduceHolds(referenceLedger);
    }

    /// <summary>The first ticket in the queue keeps its hold as far as the hours suffice, then the second (N6).</summary>
    private static void ReduceHolds(ReferenceLedger referenceLedger)
    {
        var remaining = referenceLedger.Balance;
        for (var ticket = 0; ticket < ReferenceLedger.Tickets; ticket++)
        {
            referenceLedger.HeldMinutes[ticket] = Math.Min(
                remaining,
                referenceLedger.HeldMinutes[ticket]
            );
            remaining -= referenceLedger.HeldMinutes[ticket];
        }
    }
}
