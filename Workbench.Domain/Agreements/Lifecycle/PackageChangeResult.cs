using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Lifecycle;

/// <summary>
/// Changes the package. An upgrade takes effect at once and adds hours to the term, pro rata or in full as the policy says, at
/// the price of the same proportion. Any other change takes effect at the next reset. The latest choice counts (A11).
/// </summary>
[Rule("A11", Decides = true)]
public sealed record PackageChangeResult(CustomerHours HoursAfter, PackageChange Change)
{
    /// <param name="no">Number of the change, counted per customer.</param>
    /// <param name="to">As it is sold on the day of the choice.</param>
    /// <param name="on">The day of the choice. The resets due by then must have run.</param>
    public static Result<PackageChangeResult> Apply(
        CustomerHours hours,
        Package to,
        DateOnly on,
        IReadOnlyDictionary<string, Package> packages,
        AgreementPolicy policy,
        int no,
        DateTime now
    )
    {
        if (
            hours is not { Agreement: { } agreement, Term: { } term }
            || !agreement.Covers(on)
            || !term.Dates.Contains(on)
        )
        {
            return Refusal.Because(RefusalCode.NoAgreement, on);
        }

        if (
            string.Equals(
                agreement.NextPackage ?? agreement.Package,
                to.Name,
                StringComparison.Ordinal
            )
        )
        {
            return Refusal.Because(RefusalCode.PackageUnchanged, to.Name);
        }

        var isCurrent = string.Equals(agreement.Package, to.Name, StringComparison.Ordinal);
        if (!to.IsSold && !isCurrent)
        {
            return Refusal.Because(RefusalCode.PackageNotSold, to.Name);
        }

        var from = agreement.PackageAsBought(packages);
        var change = new PackageChange(
            agreement.CustomerId,
            no,
            on,
            from.Name,
            to.Name,
            term.End,
            0,
            0,
            now
        );
        return IsUpgrade(from, to) && !isCurrent
            ? Upgrade(hours, term, to, from, change, policy)
            : ScheduleForNextReset(hours, to, from, change);
    }

    /// <summary>Returns whether another package has more included hours.</summary>
    public static bool IsUpgrade(Package from, Package to) =>
        to.IncludedMinutes > from.IncludedMinutes;

    private static PackageChangeResult Upgrade(
        CustomerHours hours,
        Term term,
        Package to,
        Package from,
        PackageChange change,
        AgreementPolicy policy
    )
    {
        var (part, whole) = Proportion(term, change.ChosenOn, policy);
        var gain = Share(to.IncludedMinutes - from.IncludedMinutes, part, whole);
        var price = new Money(to.YearlyPriceOre - from.YearlyPriceOre).Share(part, whole);
        var ledger =
            gain == 0
                ? hours.Ledger
                : hours.Ledger.Grant(
                    HoursSourceKind.Upgrade,
                    new(gain),
                    term.Start,
                    change.ChosenOn,
                    LapseDateOfIncluded(hours.Ledger, term),
                    change.RecordedAt,
                    AppliedPolicySettings.ForUpgrade(policy)
                );
        return new(
            hours with
            {
                Agreement = hours.Agreement!.WithPackage(to),
                Ledger = ledger,
            },
            change with
            {
                EffectiveOn = change.ChosenOn,
                GainedMinutes = gain,
                PriceOre = price.Ore,
            }
        );
    }

    /// <summary>Schedules the package for the next reset. Choosing the current package cancels the pending change.</summary>
    private static PackageChangeResult ScheduleForNextReset(
        CustomerHours hours,
        Package to,
        Package from,
        PackageChange change
    )
    {
        var next = string.Equals(to.Name, from.Name, StringComparison.Ordinal) ? null : to;
        return new(hours with { Agreement = hours.Agreement!.WithNextPackage(next) }, change);
    }

    private static (int Part, int Whole) Proportion(
        Term term,
        DateOnly on,
        AgreementPolicy policy
    ) =>
        policy.UpgradeGrant switch
        {
            UpgradeGrantMode.ProRata => (
                term.End.DayNumber - on.DayNumber,
                term.End.DayNumber - term.Start.DayNumber
            ),
            UpgradeGrantMode.Full => (1, 1),
        };

    /// <summary>Returns the positive difference × part ÷ whole, rounded half up to a minute.</summary>
    private static int Share(int difference, int part, int whole) =>
        (int)((2L * difference * part + whole) / (2L * whole));

    /// <summary>
    /// Returns the lapse date of the term's included hours: the end of the term, or later if a card carries them over (A6).
    /// </summary>
    private static DateOnly LapseDateOfIncluded(HoursLedger ledger, Term term) =>
        ledger
            .OpenSources.Where(s => s.IsIncluded && s.TermStart == term.Start)
            .Max(s => s.LapsesOn)
        ?? term.End;
}
