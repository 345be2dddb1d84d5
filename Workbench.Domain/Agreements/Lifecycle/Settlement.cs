using System.Numerics;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Lifecycle;

/// <summary>
/// What a customer owes who leaves before the term ends: included minutes drawn for work until the last day, minus the minutes
/// earned by then, at the hourly rate (S1). Card minutes are prepaid and never owed (S2).
/// </summary>
/// <param name="LastDay">The last day of the agreement.</param>
/// <param name="DaysElapsed">Days of the term up to and including the last day.</param>
/// <param name="IncludedMinutes">Included minutes granted in the term until the last day, upgrades included.</param>
/// <param name="EarnedMinutes">Included minutes that the elapsed days have earned, rounded once, half up.</param>
/// <param name="UnusedCardMinutes">Card minutes that remain on the last day; they are not refunded.</param>
[Rule("S1", Decides = true)]
[Rule("S2", Decides = true)]
public sealed record Settlement(
    int CustomerId,
    DateOnly LastDay,
    DateOnly TermStart,
    DateOnly TermEnd,
    int DaysElapsed,
    int DaysInTerm,
    int IncludedMinutes,
    int EarnedMinutes,
    int IncludedDrawnMinutes,
    int OverdrawMinutes,
    long HourlyRateOre,
    long OwedOre,
    int UnusedCardMinutes,
    DateTime RecordedAt
) : IAttributed
{
    /// <summary>
    /// Calculates the settlement of a last day without storing anything. The resets due by then must have run. Needs all
    /// sources and entries of the customer.
    /// </summary>
    public static Result<Settlement> Quote(
        CustomerHours hours,
        DateOnly lastDay,
        AgreementPolicy policy,
        DateTime now
    ) =>
        hours.Agreement is { } agreement && agreement.Covers(lastDay)
            ? Calculate(hours, lastDay, policy, now)
            : Refusal.Because(RefusalCode.NoAgreement, lastDay);

    internal static Settlement Calculate(
        CustomerHours hours,
        DateOnly lastDay,
        AgreementPolicy policy,
        DateTime now
    )
    {
        var term = hours.Agreement!.TermOn(lastDay);
        var entries = hours.Ledger.EntriesSince(DateOnly.MinValue).ToList();
        var grants = hours
            .Ledger.Sources.Where(s =>
                s.IsIncluded && s.TermStart == term.Start && s.GrantedOn <= lastDay
            )
            .ToList();
        var numbers = grants.Select(s => s.No).ToHashSet();
        var drawn = UnreversedDraws
            .From(entries)
            .Where(d => numbers.Contains(d.SourceNo) && (d.WorkedOn ?? d.Date) <= lastDay)
            .Sum(d => d.Minutes);
        var cards = hours.Ledger.Sources.Where(s => !s.IsIncluded).Select(s => s.No).ToHashSet();
        var earned = CalculateEarned(grants, lastDay, term.End);
        var overdraw = Math.Max(0, drawn - earned);
        return new(
            hours.Customer.Id,
            lastDay,
            term.Start,
            term.End,
            lastDay.DayNumber - term.Start.DayNumber + 1,
            term.End.DayNumber - term.Start.DayNumber,
            grants.Sum(s => s.GrantedMinutes),
            earned,
            drawn,
            overdraw,
            policy.HourlyRateOre,
            Money.ForTime(new(overdraw), policy.HourlyRate).Ore,
            entries
                .Where(e => e.Date <= lastDay && cards.Contains(e.SourceNo))
                .Sum(e => e.SignedMinutes),
            now
        );
    }

    /// <summary>Adds exact fractions in whole numbers and rounds the sum once, half up.</summary>
    private static int CalculateEarned(
        IEnumerable<HoursSource> grants,
        DateOnly lastDay,
        DateOnly termEnd
    )
    {
        BigInteger numerator = 0,
            denominator = 1;
        foreach (var grant in grants)
        {
            var days = lastDay.DayNumber - grant.GrantedOn.DayNumber + 1;
            var totalDays = termEnd.DayNumber - grant.GrantedOn.DayNumber;
            numerator = numerator * totalDays + denominator * grant.GrantedMinutes * days;
            denominator *= totalDays;
        }

        return (int)((2 * numerator + denominator) / (2 * denominator));
    }
}
