using Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>Turns a random step into an operation: chooses day, time entry, card or package from the current ledger.</summary>
internal static class OperationPlanner
{
    public static DateOnly DateAfter(
        AgreementHistory history,
        ReferenceLedger referenceLedger,
        TimeAdvance advance
    )
    {
        var today = referenceLedger.Today;
        var term = referenceLedger.TermOf(today);
        var next = referenceLedger.TermStart(term + 1);
        var day = advance switch
        {
            TimeAdvance.Stay => today,
            TimeAdvance.NextDay => today.AddDays(1),
            TimeAdvance.Month => today.AddDays(30),
            TimeAdvance.Quarter => today.AddDays(91),
            TimeAdvance.EveOfReset => next.AddDays(-1),
            TimeAdvance.ResetDay => next,
            TimeAdvance.LastLateDay => FirstLateDay(referenceLedger).AddDays(30),
            TimeAdvance.AfterLastLateDay => FirstLateDay(referenceLedger).AddDays(31),
            TimeAdvance.TwoYears => today.AddDays(730),
        };
        return day < today || day > history.Horizon ? today : day;
    }

    /// <summary>Returns null if the step has nothing to act on.</summary>
    public static Operation? CreateOperation(ReferenceLedger referenceLedger, HistoryStep step)
    {
        var operation = new Operation(
            step.Kind,
            referenceLedger.Today,
            step.Pick % 4 == 0 ? 1 : 0,
            step.Minutes
        );
        return step.Kind switch
        {
            HistoryStepKind.BuyCard => operation with { Minutes = 5 + step.Pick % 8 },
            HistoryStepKind.RegisterEarlier => operation with
            {
                WorkedOn = EarlierDay(referenceLedger, step.Pick),
            },
            HistoryStepKind.RegisterLate => LateDay(referenceLedger, step.Pick) is { } day
                ? operation with
                {
                    WorkedOn = day,
                }
                : null,
            HistoryStepKind.Correct => CreateCorrection(referenceLedger, operation, step.Pick),
            HistoryStepKind.CancelCard => CreateCancellation(referenceLedger, operation, step.Pick),
            HistoryStepKind.Upgrade => CreatePackageChange(
                operation,
                step.Pick,
                p => p.Minutes > referenceLedger.Package.Minutes
            ),
            HistoryStepKind.Downgrade => CreatePackageChange(
                operation,
                step.Pick,
                p => p.Minutes < referenceLedger.Package.Minutes
            ),
            HistoryStepKind.BackToPackage => operation with { Package = referenceLedger.Package },
            HistoryStepKind.OrderEnd => operation with
            {
                LastDay = AnyLastDay(referenceLedger, step.Pick),
            },
            HistoryStepKind.Quote => operation with
            {
                LastDay = PickDay(
                    step.Pick,
                    referenceLedger.Today,
                    referenceLedger.Today.AddDays(-40),
                    referenceLedger.TermStart(referenceLedger.Term),
                    referenceLedger.TermStart(referenceLedger.Term + 1).AddDays(-1)
                ),
            },
            HistoryStepKind.Release => operation with { Minutes = 0 },
            HistoryStepKind.RegisterToday
            or HistoryStepKind.Cover
            or HistoryStepKind.Hold
            or HistoryStepKind.RunResets
            or HistoryStepKind.RepeatRun
            or HistoryStepKind.Reload
            or HistoryStepKind.UndoEnd => operation,
        };
    }

    private static DateOnly FirstLateDay(ReferenceLedger referenceLedger) =>
        referenceLedger.HasEnded
            ? referenceLedger.LastDay!.Value.AddDays(1)
            : referenceLedger.TermStart(referenceLedger.Term);

    /// <summary>Returns a day of the open term before today, usually one with a ledger entry.</summary>
    private static DateOnly EarlierDay(ReferenceLedger referenceLedger, int pick)
    {
        var start = referenceLedger.TermStart(referenceLedger.Term);
        return PickBetween(
                pick,
                DaysWithEntries(referenceLedger)
                    .Append(referenceLedger.Today.AddDays(-1))
                    .Append(start.AddDays(1)),
                start,
                referenceLedger.Today
            ) ?? referenceLedger.Today;
    }

    /// <summary>
    /// Returns a day of the latest closed term, sometimes of an older term or after the end of the agreement.
    /// </summary>
    private static DateOnly? LateDay(ReferenceLedger referenceLedger, int pick)
    {
        var end = FirstLateDay(referenceLedger);
        var term = referenceLedger.TermOf(end.AddDays(-1)) - (pick % 8 == 7 ? 1 : 0);
        if (term < 0 || end == referenceLedger.TermStart(0))
        {
            return null;
        }

        if (referenceLedger.HasEnded && pick % 8 == 6)
        {
            return end <= referenceLedger.Today ? end : null;
        }

        return PickBetween(
            pick / 8,
            DaysWithEntries(referenceLedger).Append(end.AddDays(-1)),
            referenceLedger.TermStart(term),
            end
        );
    }

    private static IEnumerable<DateOnly> DaysWithEntries(ReferenceLedger referenceLedger) =>
        referenceLedger.Entries.Select(l => l.On);

    private static DateOnly? PickBetween(
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

    private static Operation? CreateCorrection(
        ReferenceLedger referenceLedger,
        Operation operation,
        int pick
    )
    {
        var standing = referenceLedger.UnreversedDraws();
        if (standing.Count == 0)
        {
            return null;
        }

        var time = standing[pick % standing.Count].TimeEntry!;
        return operation with
        {
            Ticket = time.Ticket,
            TimeNo = time.No,
            WorkedOn = pick % 2 == 0 ? time.WorkedOn : referenceLedger.Today,
            Minutes = (pick % 3) switch
            {
                0 => 0,
                1 => time.Minutes / 2,
                _ => time.Minutes - 1,
            },
        };
    }

    private static Operation? CreateCancellation(
        ReferenceLedger referenceLedger,
        Operation operation,
        int pick
    )
    {
        var cards = referenceLedger.Sources.FindAll(p => p.IsCard);
        var whole = cards.FindAll(p => referenceLedger.Remaining(p) == p.Granted);
        cards = whole.Count > 0 && pick % 4 > 0 ? whole : cards;
        return cards.Count == 0 ? null : operation with { SourceNo = cards[pick % cards.Count].No };
    }

    private static Operation? CreatePackageChange(
        Operation operation,
        int pick,
        Func<ReferencePackage, bool> fits
    )
    {
        var packages = ReferencePackage.All.Where(fits).ToList();
        return packages.Count == 0
            ? null
            : operation with
            {
                Package = packages[pick % packages.Count],
            };
    }

    private static DateOnly AnyLastDay(ReferenceLedger referenceLedger, int pick)
    {
        var end = referenceLedger.TermStart(referenceLedger.Term + 1);
        return PickDay(
            pick,
            referenceLedger.Today,
            referenceLedger.Today.AddDays(-1),
            referenceLedger.Today.AddDays(-30),
            referenceLedger.TermStart(referenceLedger.Term),
            referenceLedger.Today.AddDays(45),
            end.AddDays(-1),
            end,
            end.AddDays(200)
        );
    }

    private static DateOnly PickDay(int pick, params ReadOnlySpan<DateOnly> days) =>
        days[pick % days.Length];
}
