using System.Numerics;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Domain.Agreements.Lifecycle;

/// <summary>
/// What is owed when a customer leaves before the term ends: included minutes drawn for work until the last day, less what was
/// earned of them by then, at the hourly rate. Card minutes are paid for and never owed (S2).
/// </summary>
/// <param name="LastDay">The customer's last day, D.</param>
/// <param name="DaysElapsed">Days of the term until the last, both counted.</param>
/// <param name="IncludedMinutes">Included grants of the term until the last day, upgrades among them.</param>
/// <param name="EarnedMinutes">The part of them that the days have earned; rounded once, half up.</param>
/// <param name="UnusedCardMinutes">Card minutes that remain on the last day; nothing grants a refund.</param>
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
) : IAppendOnly
{
    /// <summary>
    /// Quotes the settlement of a last day without writing anything. The resets due by then must have been run; all of the
    /// customer's sources and entries are needed.
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

    /// <summary>The sum of exact fractions, rounded once, half up: whole numbers all the way.</summary>
    private static int CalculateEarned(
        IEnumerable<HoursSource> grants,
        DateOnly lastDay,
        DateOnly termEnd
    )
    {
        BigInteger above = 0,
            below = 1;
        foreach (var grant in grants)
        {
            var days = lastDay.DayNumber - grant.GrantedOn.DayNumber + 1;
            var of = termEnd.DayNumber - grant.GrantedOn.DayNumber;
            above = above * of + below * grant.GrantedMinutes * days;
            below *= of;
        }

        return (int)((2 * above + below) / (2 * below));
    }
}
