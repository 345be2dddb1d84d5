namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>Registers, corrects and covers time in the reference ledger.</summary>
internal static class ReferenceTimeOperations
{
    private const int LateDays = 30;

    public static ReferenceOutcome Register(ReferenceLedger referenceLedger, Operation operation)
    {
        var closedOn = ClosedOn(referenceLedger, operation.WorkedOn);
        if (closedOn?.AddDays(LateDays) < referenceLedger.Today)
        {
            return ReferenceOutcome.LateRegistrationPeriodOver;
        }

        var time = new ReferenceTimeEntry(
            operation.Ticket,
            referenceLedger.NextTimeNo[operation.Ticket]++,
            operation.WorkedOn,
            operation.Minutes
        );
        referenceLedger.TimeEntries.Add(time);
        if (!IsCovered(referenceLedger, operation.WorkedOn))
        {
            return ReferenceOutcome.Done;
        }

        var wanted = operation.Minutes;
        if (closedOn is { } closed)
        {
            wanted -= DrawLapsed(referenceLedger, time, closed);
        }

        var mayDraw = Math.Min(
            referenceLedger.Balance,
            referenceLedger.HeldMinutes[operation.Ticket] + referenceLedger.FreeMinutes
        );
        var (openOn, dated) = closedOn is null
            ? (operation.WorkedOn, operation.WorkedOn)
            : (referenceLedger.Today, referenceLedger.Today);
        wanted -= Draw(referenceLedger, time, Math.Min(wanted, mayDraw), openOn, dated);
        var drawn = operation.Minutes - wanted;
        referenceLedger.HeldMinutes[operation.Ticket] = Math.Max(
            0,
            referenceLedger.HeldMinutes[operation.Ticket] - drawn
        );
        return ReferenceOutcome.Done;
    }

    /// <summary>Reverses all draws of a time entry and registers the corrected minutes.</summary>
    public static ReferenceOutcome Correct(ReferenceLedger referenceLedger, Operation operation)
    {
        if (
            operation.Minutes > 0
            && ClosedOn(referenceLedger, operation.WorkedOn)?.AddDays(LateDays)
                < referenceLedger.Today
        )
        {
            return ReferenceOutcome.LateRegistrationPeriodOver;
        }

        var time = referenceLedger.TimeEntries.Single(t =>
            t.Ticket == operation.Ticket && t.No == operation.TimeNo
        );
        foreach (var draw in referenceLedger.UnreversedDraws().FindAll(l => l.TimeEntry == time))
        {
            var referenceHoursSource = referenceLedger.Sources[draw.SourceNo - 1];
            referenceLedger.AddEntry(
                ReferenceEntryKind.Reverse,
                referenceHoursSource,
                draw.Minutes,
                referenceLedger.Today,
                time,
                draw.No
            );
            if (referenceHoursSource.ClosedOn is not null)
            {
                referenceLedger.AddEntry(
                    ReferenceEntryKind.Lapse,
                    referenceHoursSource,
                    draw.Minutes,
                    referenceLedger.Today
                );
            }
        }

        referenceLedger.TimeEntries.Remove(time);
        return operation.Minutes > 0 ? Register(referenceLedger, operation) : ReferenceOutcome.Done;
    }

    public static ReferenceOutcome Cover(ReferenceLedger referenceLedger, Operation operation)
    {
        var covered = 0;
        var times = referenceLedger.TimeEntries.FindAll(t => t.Ticket == operation.Ticket);
        times.Sort(
            (a, b) =>
                a.WorkedOn == b.WorkedOn ? a.No.CompareTo(b.No) : a.WorkedOn.CompareTo(b.WorkedOn)
        );
        foreach (var time in times.Where(t => IsCovered(referenceLedger, t.WorkedOn)))
        {
            var missing = referenceLedger.Uncovered(time);
            covered += Draw(
                referenceLedger,
                time,
                Math.Min(missing, referenceLedger.FreeMinutes),
                referenceLedger.Today,
                referenceLedger.Today
            );
        }

        return covered > 0 ? ReferenceOutcome.Done : ReferenceOutcome.NothingToCover;
    }

    public static ReferenceOutcome Hold(ReferenceLedger referenceLedger, Operation operation)
    {
        referenceLedger.HeldMinutes[operation.Ticket] = 0;
        referenceLedger.HeldMinutes[operation.Ticket] = Math.Min(
            operation.Minutes,
            referenceLedger.FreeMinutes
        );
        return ReferenceOutcome.Done;
    }

    /// <summary>
    /// Returns the day on which the term of a work date was closed; null if it is open or no term contains the date.
    /// </summary>
    private static DateOnly? ClosedOn(ReferenceLedger referenceLedger, DateOnly worked)
    {
        if (!referenceLedger.Covers(worked))
        {
            return null;
        }

        var end = referenceLedger.TermStart(referenceLedger.TermOf(worked) + 1);
        return end <= referenceLedger.TermStart(referenceLedger.Term) ? end
            : referenceLedger.HasEnded ? referenceLedger.LastDay!.Value.AddDays(1)
            : null;
    }

    private static bool IsCovered(ReferenceLedger referenceLedger, DateOnly worked) =>
        worked >= referenceLedger.Launch && referenceLedger.Covers(worked);

    /// <summary>
    /// Restores and draws what lapsed on the day, up to the wanted minutes, with one draw per source (A12, A7).
    /// </summary>
    private static int DrawLapsed(
        ReferenceLedger referenceLedger,
        ReferenceTimeEntry time,
        DateOnly closedOn
    )
    {
        var drawn = 0;
        foreach (
            var referenceHoursSource in referenceLedger.InDrawOrder(p => p.ClosedOn == closedOn)
        )
        {
            var ofSource = 0;
            foreach (var (lapse, minutes) in referenceLedger.UnrestoredLapses(referenceHoursSource))
            {
                var part = Math.Min(minutes, time.Minutes - drawn - ofSource);
                if (part > 0)
                {
                    referenceLedger.AddEntry(
                        ReferenceEntryKind.Restore,
                        referenceHoursSource,
                        part,
                        referenceLedger.Today,
                        time,
                        lapse.No
                    );
                    ofSource += part;
                }
            }

            if (ofSource > 0)
            {
                referenceLedger.AddEntry(
                    ReferenceEntryKind.Draw,
                    referenceHoursSource,
                    ofSource,
                    referenceLedger.Today,
                    time
                );
                drawn += ofSource;
            }
        }

        return drawn;
    }

    private static int Draw(
        ReferenceLedger referenceLedger,
        ReferenceTimeEntry time,
        int wanted,
        DateOnly openOn,
        DateOnly dated
    )
    {
        var drawn = 0;
        foreach (
            var referenceHoursSource in referenceLedger.InDrawOrder(p =>
                p.ClosedOn is null && p.GrantedOn <= openOn
            )
        )
        {
            var part = Math.Min(referenceLedger.Remaining(referenceHoursSource), wanted - drawn);
            if (part > 0)
            {
                var date = referenceLedger.HadMinutesSince(dated, referenceHoursSource, part)
                    ? dated
                    : referenceLedger.Today;
                referenceLedger.AddEntry(
                    ReferenceEntryKind.Draw,
                    referenceHoursSource,
                    part,
                    date,
                    time
                );
                drawn += part;
            }
        }

        return drawn;
    }
}
