using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>The effect of a correction, in minutes. The preview and the result have the same figures.</summary>
/// <param name="Sources">The changed hours sources, by number.</param>
public sealed record CorrectionEffect(
    int RegisteredBefore,
    int RegisteredAfter,
    int UncoveredBefore,
    int UncoveredAfter,
    int BalanceBefore,
    int BalanceAfter,
    IReadOnlyList<CorrectionEffect.SourceEffect> Sources
)
{
    /// <summary>The hours held by the ticket before, in minutes.</summary>
    public int HeldBefore { get; init; }

    public int HeldAfter { get; init; }

    /// <summary>The day on which the term of the work was reset or ended; null if it is open (A8, A12).</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Whether the hours ran out, so that the ticket waits for the customer's choice (F8).</summary>
    public bool Waits { get; init; }

    /// <summary>The number of the replacing entry; null if there is none.</summary>
    public int? NewNo { get; init; }

    /// <param name="waits">True if the ticket waits; a waiting ticket releases its hold.</param>
    internal CorrectionEffect WithWaits(bool waits) =>
        this with
        {
            Waits = waits,
            HeldAfter = waits ? 0 : HeldAfter,
        };

    internal static CorrectionEffect Create(
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
                        (sourceAfter, sourceBefore) =>
                            new SourceEffect(
                                sourceBefore.No,
                                sourceBefore.Kind,
                                sourceBefore.TermStart,
                                sourceBefore.RemainingMinutes,
                                sourceAfter.RemainingMinutes
                            )
                    )
                    .Where(s => s.RemainingBefore != s.RemainingAfter)
                    .OrderBy(s => s.No),
            ]
        )
        {
            HeldBefore = before.HeldMinutes,
            HeldAfter = after.HeldMinutes,
        };

    internal static CorrectionEffect Create(
        Ticket before,
        CustomerHours hours,
        CorrectedTime corrected
    ) =>
        Create(before, hours.Ledger, corrected.Ticket, corrected.Ledger) with
        {
            ClosedOn =
                hours.TermClosedOn(corrected.ReversingEntry.WorkedOn)
                ?? (
                    corrected.ReplacementEntry is { } right
                        ? hours.TermClosedOn(right.WorkedOn)
                        : null
                ),
            NewNo = corrected.ReplacementEntry?.No,
        };

    /// <summary>The effect of a correction on one hours source, in minutes.</summary>
    /// <param name="TermStart">The start of the term in which the hours were granted.</param>
    public sealed record SourceEffect(
        int No,
        HoursSourceKind Kind,
        DateOnly TermStart,
        int RemainingBefore,
        int RemainingAfter
    );
}
