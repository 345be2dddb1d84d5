using System.Numerics;

namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>
/// Calculates the settlement (S1) independently of the domain, with one common denominator for all fractions.
/// </summary>
public sealed record ReferenceSettlement(
    DateOnly LastDay,
    int Included,
    int Earned,
    int Drawn,
    long AmountOwedOre,
    int UnusedCardMinutes
)
{
    private const int OrePerHour = 109_000;

    internal static ReferenceSettlement Calculate(ReferenceLedger referenceLedger, DateOnly lastDay)
    {
        var term = referenceLedger.TermOf(lastDay);
        var end = referenceLedger.TermStart(term + 1);
        var grants = referenceLedger.Sources.FindAll(p =>
            !p.IsCard && p.Term == term && p.GrantedOn <= lastDay
        );
        var whole = BigInteger.One;
        grants.ForEach(p => whole *= end.DayNumber - p.GrantedOn.DayNumber);
        var sum = BigInteger.Zero;
        foreach (var referenceHoursSource in grants)
        {
            var days = lastDay.DayNumber - referenceHoursSource.GrantedOn.DayNumber + 1;
            sum +=
                whole
                / (end.DayNumber - referenceHoursSource.GrantedOn.DayNumber)
                * days
                * referenceHoursSource.Granted;
        }

        var earned = (int)BigInteger.Divide(sum, whole);
        earned += 2 * (sum - earned * whole) >= whole ? 1 : 0;
        var drawn = referenceLedger
            .UnreversedDraws()
            .Where(l => l.TimeEntry!.WorkedOn <= lastDay && grants.Exists(p => p.No == l.SourceNo))
            .Sum(l => l.Minutes);
        var owed = (decimal)Math.Max(0, drawn - earned) * OrePerHour / 60;
        return new(
            lastDay,
            grants.Sum(p => p.Granted),
            earned,
            drawn,
            (long)Math.Floor(owed + 0.5m),
            referenceLedger
                .Sources.Where(p => p.IsCard)
                .Sum(p => referenceLedger.RemainingAt(p, lastDay))
        );
    }
}
