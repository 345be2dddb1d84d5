using CsCheck;

namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>One step of a random history. The kind decides what the numbers mean.</summary>
/// <param name="Pick">Selects a day, a draw, a card or a package.</param>
public sealed record HistoryStep(HistoryStepKind Kind, TimeAdvance Advance, int Minutes, int Pick)
{
    private static readonly Gen<TimeAdvance> AdvanceGenerator = Gen.Frequency(
        (24, Gen.Const(TimeAdvance.Stay)),
        (8, Gen.Const(TimeAdvance.NextDay)),
        (6, Gen.Const(TimeAdvance.Month)),
        (5, Gen.Const(TimeAdvance.Quarter)),
        (3, Gen.Const(TimeAdvance.EveOfReset)),
        (5, Gen.Const(TimeAdvance.ResetDay)),
        (3, Gen.Const(TimeAdvance.LastLateDay)),
        (2, Gen.Const(TimeAdvance.AfterLastLateDay)),
        (1, Gen.Const(TimeAdvance.TwoYears))
    );

    private static readonly Gen<HistoryStepKind> KindGenerator = Gen.Frequency(
        (8, Gen.Const(HistoryStepKind.BuyCard)),
        (12, Gen.Const(HistoryStepKind.RegisterToday)),
        (8, Gen.Const(HistoryStepKind.RegisterEarlier)),
        (10, Gen.Const(HistoryStepKind.RegisterLate)),
        (9, Gen.Const(HistoryStepKind.Correct)),
        (5, Gen.Const(HistoryStepKind.CancelCard)),
        (4, Gen.Const(HistoryStepKind.Upgrade)),
        (3, Gen.Const(HistoryStepKind.Downgrade)),
        (2, Gen.Const(HistoryStepKind.BackToPackage)),
        (4, Gen.Const(HistoryStepKind.Cover)),
        (4, Gen.Const(HistoryStepKind.Hold)),
        (1, Gen.Const(HistoryStepKind.Release)),
        (1, Gen.Const(HistoryStepKind.RunResets)),
        (1, Gen.Const(HistoryStepKind.RepeatRun)),
        (3, Gen.Const(HistoryStepKind.Reload)),
        (1, Gen.Const(HistoryStepKind.Quote))
    );

    /// <summary>
    /// Few different amounts, those of packages and cards included, so that ties and boundaries are frequent.
    /// </summary>
    private static readonly int[] Amounts = [1, 20, 60, 61, 240, 300, 540, 700];

    private static readonly Gen<HistoryStep> StepGenerator = Gen.Select(
        KindGenerator,
        AdvanceGenerator,
        Gen.Int[0, Amounts.Length - 1].Select(n => Amounts[n]),
        Gen.Int[0, 999],
        (kind, advance, minutes, pick) => new HistoryStep(kind, advance, minutes, pick)
    );

    private static readonly Gen<HistoryStep[]> EndGenerator = OfKind(HistoryStepKind.OrderEnd)
        .Select(order => new[] { order });

    private static readonly Gen<HistoryStep[]> UndoneEndGenerator = Gen.Select(
        OfKind(HistoryStepKind.OrderEnd),
        StepGenerator.Array[0, 2],
        OfKind(HistoryStepKind.UndoEnd),
        (order, between, undo) =>
            (HistoryStep[])
                [
                    order,
                    .. between.Select(s => s with { Advance = TimeAdvance.Stay }),
                    undo with
                    {
                        Advance = TimeAdvance.Stay,
                    },
                ]
    );

    public static Gen<HistoryStep[]> Generator { get; } =
        Gen.Frequency(
                (48, StepGenerator.Select(step => new[] { step })),
                (1, EndGenerator),
                (2, UndoneEndGenerator)
            )
            .Array[1, 40]
            .Select(steps => steps.SelectMany(s => s).ToArray());

    private static Gen<HistoryStep> OfKind(HistoryStepKind kind) =>
        StepGenerator.Select(s => s with { Kind = kind });
}
