namespace Workbench.Domain.Agreements;

/// <summary>
/// The half-open range [Start, End) of term <paramref name="Number"/>: 12 months, calculated from the anchor and never from the
/// previous term. An anchor of 29 February therefore returns to it in the next leap year (A1).
/// </summary>
[Rule("A1", Decides = true)]
public sealed record TermDates(int Number, DateOnly Start, DateOnly End)
{
    public static TermDates Create(DateOnly anchor, int number) =>
        new(number, anchor.AddMonths(12 * number), anchor.AddMonths(12 * (number + 1)));

    /// <summary>Returns the term that contains a day on or after the anchor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the anchor.</exception>
    public static TermDates Containing(DateOnly anchor, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(on, anchor);
        var number = on.Year - anchor.Year;
        return anchor.AddMonths(12 * number) <= on
            ? Create(anchor, number)
            : Create(anchor, number - 1);
    }

    public bool Contains(DateOnly on) => on >= Start && on < End;
}
