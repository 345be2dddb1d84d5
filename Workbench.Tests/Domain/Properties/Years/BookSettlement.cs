using System.Numerics;

namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>Rule S1 once more, with all fractions brought to one denominator.</summary>
public sealed record BookSettlement(
    DateOnly LastDay,
    int Included,
    int Earned,
    int Drawn,
    long OwedOre,
    int UnusedCard
)
{
    private const int OrePerHour = 109_000;

    internal static BookSettlement Of(Book book, DateOnly lastDay)
    {
        var term = book.TermOf(lastDay);
        var end = book.TermStart(term + 1);
        var grants = book.Pots.FindAll(p => !p.IsCard && p.Term == term && p.GrantedOn <= lastDay);
        var whole = BigInteger.One;
        grants.ForEach(p => whole *= end.DayNumber - p.GrantedOn.DayNumber);
        var sum = BigInteger.Zero;
        foreach (var pot in grants)
        {
            var days = lastDay.DayNumber - pot.GrantedOn.DayNumber + 1;
            sum += whole / (end.DayNumber - pot.GrantedOn.DayNumber) * days * pot.Granted;
        }

        var earned = (int)BigInteger.Divide(sum, whole);
        earned += 2 * (sum - earned * whole) >= whole ? 1 : 0;
        var drawn = book.StandingDraws()
            .Where(l => l.For!.Worked <= lastDay && grants.Exists(p => p.No == l.Pot))
            .Sum(l => l.Minutes);
        var owed = (decimal)Math.Max(0, drawn - earned) * OrePerHour / 60;
        return new(
            lastDay,
            grants.Sum(p => p.Granted),
            earned,
            drawn,
            (long)Math.Floor(owed + 0.5m),
            book.Pots.Where(p => p.IsCard).Sum(p => book.LeftAt(p, lastDay))
        );
    }
}
