namespace Workbench.Domain.Agreements;

/// <summary>A term that was opened: its dates, package and grant. Opened once; the number is unique per agreement (N2).</summary>
public sealed record Term(
    int CustomerId,
    int Number,
    DateOnly Start,
    DateOnly End,
    string Package,
    int IncludedMinutes
) : IAppendOnly
{
    public TermDates Dates => new(Number, Start, End);
}
