namespace Workbench.Domain.Agreements.Ledger;

/// <summary>One grant of hours and what remains of it.</summary>
/// <param name="No">Number of the source, counted per customer in the order of posting.</param>
/// <param name="TermStart">Start of the term in which it was granted.</param>
/// <param name="LapsesOn">End of the last term in which it can be drawn; null for never (A5).</param>
/// <param name="GrantedMinutes">Granted minutes.</param>
/// <param name="RemainingMinutes">Remaining minutes; never below zero (A9).</param>
/// <param name="LapsedOn">The day on which it lapsed, at a reset or with the agreement; null as long as it is open.</param>
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
    /// <summary>Whether the source still takes part in draws, carry-overs and lapses, because it has not lapsed.</summary>
    public bool IsOpen => LapsedOn is null;

    /// <summary>Whether the source holds included hours of a package, upgrades included.</summary>
    public bool IsIncluded => Kind != HoursSourceKind.RefillCard;
}
