namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>
/// A second ledger of one customer's hours, without a line of the domain's code: slow and obvious. It knows lines and pots,
/// and works every sum out from all lines whenever it is asked. What the domain writes is held against it.
/// </summary>
internal sealed class Book
{
    public const int Tickets = 2;

    public Book(DateOnly anchor, DateOnly launch, YearsReading reading) =>
        (Anchor, Today, Launch, Reading) = (anchor, anchor, launch, reading);

    public DateOnly Anchor { get; }
    public DateOnly Launch { get; }
    public YearsReading Reading { get; }
    public DateOnly Today { get; set; }
    public List<Pot> Pots { get; } = [];
    public List<BookLine> Lines { get; } = [];
    public List<BookTime> Times { get; } = [];
    public int[] Held { get; } = new int[Tickets];
    public int[] NextTime { get; } = [1, 1];
    public List<BookReset> Resets { get; } = [];
    public List<BookSettlement> Settlements { get; } = [];

    /// <summary>Number of the open term.</summary>
    public int Term { get; set; }

    public BookPackage Package { get; set; } = BookPackage.All[0];
    public BookPackage? Next { get; set; }
    public DateOnly? LastDay { get; set; }
    public DateOnly? OrderedOn { get; set; }
    public bool Over { get; set; }

    public int Balance => Lines.Sum(l => l.Effect);

    public int Free => Math.Max(0, Balance - Held.Sum());

    /// <summary>Rule A1: the anchor's day in the anchor's month, or the last of February.</summary>
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

    public int Left(Pot pot) => LeftAt(pot, DateOnly.MaxValue);

    /// <summary>What the pot had at the end of a day, by the dates of the lines.</summary>
    public int LeftAt(Pot pot, DateOnly day)
    {
        var left = 0;
        foreach (var line in Lines)
        {
            left += line.Pot == pot.No && line.On <= day ? line.Effect : 0;
        }

        return left;
    }

    /// <summary>Whether the pot had the minutes at the end of that day and of each day since.</summary>
    public bool HadSince(DateOnly day, Pot pot, int minutes) =>
        LeftAt(pot, day) >= minutes
        && Lines
            .Where(l => l.Pot == pot.No && l.On > day)
            .Select(l => l.On)
            .Distinct()
            .All(on => LeftAt(pot, on) >= minutes);

    /// <summary>The day from which the pot can't be drawn; null for never (A5, A6).</summary>
    public DateOnly? EndOf(Pot pot)
    {
        if (pot.ClosedOn is not null)
        {
            return pot.EndWhenClosed;
        }

        if (pot.IsCard)
        {
            return Reading.CardTerms is { } terms ? TermStart(pot.Term + terms + 1) : null;
        }

        var carried =
            Reading.CarryAll && Pots.Exists(p => p.IsCard && !p.Cancelled && p.Term == pot.Term);
        return TermStart(pot.Term + (carried ? 2 : 1));
    }

    /// <summary>Rule A7, as the pot that goes before all others, again and again.</summary>
    public List<Pot> InOrder(Predicate<Pot> which)
    {
        var rest = Pots.FindAll(which);
        var ordered = new List<Pot>();
        while (rest.Count > 0)
        {
            var first = rest[0];
            foreach (var pot in rest)
            {
                first = GoesBefore(pot, first) ? pot : first;
            }

            ordered.Add(first);
            rest.Remove(first);
        }

        return ordered;
    }

    public List<BookLine> StandingDraws()
    {
        var reversed = Lines.Where(l => l.Kind == BookKind.Reverse).Select(l => l.TakesBack);
        var gone = reversed.ToHashSet();
        return Lines.FindAll(l => l.Kind == BookKind.Draw && !gone.Contains(l.No));
    }

    public int Uncovered(BookTime time) =>
        time.Minutes - StandingDraws().Where(l => l.For == time).Sum(l => l.Minutes);

    public int Uncovered(int ticket) =>
        Times.Where(t => t.Ticket == ticket).Sum(t => t.Minutes)
        - StandingDraws().Where(l => l.For!.Ticket == ticket).Sum(l => l.Minutes);

    public Pot Grant(bool isCard, int minutes)
    {
        var pot = new Pot
        {
            No = Pots.Count + 1,
            IsCard = isCard,
            Term = Term,
            GrantedOn = Today,
            Granted = minutes,
        };
        Pots.Add(pot);
        Write(BookKind.Grant, pot, minutes, Today);
        return pot;
    }

    public void Write(
        BookKind kind,
        Pot pot,
        int minutes,
        DateOnly on,
        BookTime? time = null,
        int? takesBack = null
    ) =>
        Lines.Add(
            new(Lines.Count + 1, kind, pot.No, minutes, on) { For = time, TakesBack = takesBack }
        );

    /// <summary>The end of a pot has come: what is left of it lapses.</summary>
    public int Close(Pot pot, DateOnly closedOn, DateOnly dated)
    {
        var left = Left(pot);
        (pot.EndWhenClosed, pot.ClosedOn) = (EndOf(pot), closedOn);
        if (left > 0)
        {
            Write(BookKind.Lapse, pot, left, dated);
        }

        return left;
    }

    /// <summary>What of each lapse of a pot was not restored yet.</summary>
    public List<(BookLine Lapse, int Minutes)> StandingLapses(Pot pot) =>
        [
            .. Lines
                .Where(l => l.Pot == pot.No && l.Kind == BookKind.Lapse)
                .Select(l =>
                    (
                        l,
                        l.Minutes
                            - Lines
                                .Where(r => r.Kind == BookKind.Restore && r.TakesBack == l.No)
                                .Sum(r => r.Minutes)
                    )
                )
                .Where(l => l.Item2 > 0),
        ];

    private bool GoesBefore(Pot a, Pot b)
    {
        var (endA, endB) = (EndOf(a), EndOf(b));
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
