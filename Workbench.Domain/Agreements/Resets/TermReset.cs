namespace Workbench.Domain.Agreements.Resets;

/// <summary>
/// The report of one reset: what happened to the hours when a term ended. Each term has at most one (N2, N5).
/// </summary>
/// <param name="TermNumber">The term that was closed.</param>
/// <param name="LapsedMinutes">Included and card minutes that lapsed.</param>
/// <param name="CarriedMinutes">Minutes that carried over into the next term.</param>
/// <param name="GrantedMinutes">Included minutes of the next term.</param>
/// <param name="BalanceAfter">Balance of all sources after the reset, in minutes.</param>
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
) : IAttributed;
