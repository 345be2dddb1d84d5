namespace Workbench.App.Features.Tickets;

/// <summary>What a correction does, in minutes: the same figures before it is done and after.</summary>
/// <param name="Sources">The hours sources that it changes, by number.</param>
public sealed record CorrectionEffect(
    int RegisteredBefore,
    int RegisteredAfter,
    int UncoveredBefore,
    int UncoveredAfter,
    int BalanceBefore,
    int BalanceAfter,
    IReadOnlyList<SourceEffect> Sources
);
