namespace Workbench.Domain.Agreements.Resets;

/// <summary>The report of one reset: what became of the hours when a term ended. One for each term, ever (N2).</summary>
/// <param name="TermNumber">The term that was closed.</param>
/// <param name="LapsedMinutes">Included and card minutes that were lost.</param>
/// <param name="CarriedMinutes">Minutes that moved into the next term.</param>
/// <param name="GrantedMinutes">Included minutes of the next term.</param>
/// <param name="BalanceAfter">Minutes, over all sources.</param>
[Rule("N5")]
public sealed record TermReset(
    int CustomerId,
    int TermNumber,
    DateOnly TermStart,
    DateOnly ResetOn,
    int LapsedMinutes,
    int CarriedMinutes,
    int GrantedMinutes,
    int BalanceAfter,
    DateTime RecordedAt
) : IAppendOnly;
