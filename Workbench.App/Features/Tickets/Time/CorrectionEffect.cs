using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

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
)
{
    internal static CorrectionEffect Of(
        Ticket before,
        HoursLedger ledger,
        Ticket after,
        HoursLedger ledgerAfter
    ) =>
        new(
            before.RegisteredMinutes,
            after.RegisteredMinutes,
            before.UncoveredMinutes,
            after.UncoveredMinutes,
            ledger.Account.BalanceMinutes,
            ledgerAfter.Account.BalanceMinutes,
            [
                .. ledgerAfter
                    .Sources.Join(
                        ledger.Sources,
                        s => s.No,
                        s => s.No,
                        (then, was) =>
                            new SourceEffect(
                                was.No,
                                was.Kind,
                                was.TermStart,
                                was.RemainingMinutes,
                                then.RemainingMinutes
                            )
                    )
                    .Where(s => s.RemainingBefore != s.RemainingAfter)
                    .OrderBy(s => s.No),
            ]
        );
}
