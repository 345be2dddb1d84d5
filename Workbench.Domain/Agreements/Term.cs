namespace Workbench.Domain.Agreements;

/// <summary>
/// A term that was opened: its dates, package and grant. The number is unique per agreement, so that a term is opened once
/// (N2).
/// </summary>
public sealed record Term(
    int CustomerId,
    int Number,
    DateOnly Start,
    DateOnly End,
    string Package,
    int IncludedMinutes
) : IAttributed
{
    public TermDates Dates => new(Number, Start, End);
}
