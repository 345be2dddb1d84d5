using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.Domain.Agreements.Resets;

/// <summary>
/// What a run of resets, or a preview, says of an agreement: one line for each term that was closed, for the end, or for the failure
/// (N5). Append-only; written in the transaction of the reset.
/// </summary>
/// <param name="No">Counted per run.</param>
/// <param name="AgreementNo">The place of the agreement among those that were due, which tells how far the run has come.</param>
/// <param name="On">The day of the reset, or the first day after the agreement; null for a failure.</param>
/// <param name="OwedOre">What the customer owes by the settlement, in öre.</param>
/// <param name="Reason">Why it failed: the code of a refusal, or the message of an error; null otherwise.</param>
[Rule("N5")]
public sealed record ResetRunLine(
    int RunId,
    int No,
    int AgreementNo,
    int CustomerId,
    ResetRunLineKind Kind,
    DateOnly? TermStart,
    DateOnly? On,
    int LapsedMinutes,
    int CarriedMinutes,
    int GrantedMinutes,
    int BalanceAfter,
    long OwedOre,
    string? Reason,
    DateTime RecordedAt
) : IAppendOnly
{
    public const int MaxReasonLength = 300;

    /// <summary>Returns the lines of an agreement: a line for each closed term, and one for its end.</summary>
    /// <param name="firstNo">The number of the first line.</param>
    public static IReadOnlyList<ResetRunLine> Create(
        int runId,
        int firstNo,
        int agreementNo,
        IReadOnlyList<TermReset> resets,
        Settlement? settlement,
        DateTime now
    )
    {
        var lines = resets
            .Select(
                (r, i) =>
                    new ResetRunLine(
                        runId,
                        firstNo + i,
                        agreementNo,
                        r.CustomerId,
                        ResetRunLineKind.Reset,
                        r.TermStart,
                        r.ResetOn,
                        r.LapsedMinutes,
                        r.CarriedMinutes,
                        r.GrantedMinutes,
                        r.BalanceAfter,
                        0,
                        null,
                        now
                    )
            )
            .ToList();
        if (settlement is not null)
        {
            lines.Add(
                new(
                    runId,
                    firstNo + lines.Count,
                    agreementNo,
                    settlement.CustomerId,
                    ResetRunLineKind.Ended,
                    settlement.TermStart,
                    settlement.LastDay.AddDays(1),
                    0,
                    0,
                    0,
                    0,
                    settlement.OwedOre,
                    null,
                    now
                )
            );
        }

        return lines;
    }

    public static ResetRunLine Fail(
        int runId,
        int no,
        int agreementNo,
        int customerId,
        string reason,
        DateTime now
    ) =>
        new(
            runId,
            no,
            agreementNo,
            customerId,
            ResetRunLineKind.Failed,
            null,
            null,
            0,
            0,
            0,
            0,
            0,
            reason.Length > MaxReasonLength ? reason[..MaxReasonLength] : reason,
            now
        );
}
