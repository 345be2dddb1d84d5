namespace Workbench.Domain.Agreements.Ledger;

/// <summary>A grant of hours and what is left of it.</summary>
/// <param name="No">Number of the source, counted per customer in the order of posting.</param>
/// <param name="TermStart">Start of the term in which it was granted.</param>
/// <param name="LapsesOn">End of the last term in which it can be drawn; null for never (A5).</param>
/// <param name="GrantedMinutes">What was granted, in minutes.</param>
/// <param name="RemainingMinutes">What is left, in minutes; never below zero (A9).</param>
/// <param name="LapsedOn">The day on which its end came, at a reset or with the agreement; null as long as it has not.</param>
[Rule("A9")]
public sealed record HoursSource(
    int CustomerId,
    int No,
    HoursSourceKind Kind,
    DateOnly TermStart,
    DateOnly GrantedOn,
    DateOnly? LapsesOn,
    int GrantedMinutes,
    int RemainingMinutes,
    DateOnly? LapsedOn = null
)
{
    /// <summary>Still takes part in draws, carry-overs and lapses: its own end has not come.</summary>
    public bool IsOpen => LapsedOn is null;

    /// <summary>Included hours of a package, those of an upgrade among them.</summary>
    public bool IsIncluded => Kind != HoursSourceKind.RefillCard;
}
