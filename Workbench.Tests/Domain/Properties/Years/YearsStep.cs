using CsCheck;

namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>One step of a random history. The numbers mean what the kind makes of them.</summary>
/// <param name="Pick">Chooses a day, a draw, a card, a package.</param>
public sealed record YearsStep(YearsStepKind Kind, YearsMove Move, int Minutes, int Pick)
{
    private static readonly Gen<YearsMove> AnyMove = Gen.Frequency(
        (24, Gen.Const(YearsMove.Stay)),
        (8, Gen.Const(YearsMove.NextDay)),
        (6, Gen.Const(YearsMove.Month)),
        (5, Gen.Const(YearsMove.Quarter)),
        (3, Gen.Const(YearsMove.EveOfReset)),
        (5, Gen.Const(YearsMove.ResetDay)),
        (3, Gen.Const(YearsMove.LastLateDay)),
        (2, Gen.Const(YearsMove.AfterLastLateDay)),
        (1, Gen.Const(YearsMove.TwoYears))
    );

    private static readonly Gen<YearsStepKind> AnyKind = Gen.Frequency(
        (8, Gen.Const(YearsStepKind.BuyCard)),
        (12, Gen.Const(YearsStepKind.RegisterToday)),
        (8, Gen.Const(YearsStepKind.RegisterEarlier)),
        (10, Gen.Const(YearsStepKind.RegisterLate)),
        (9, Gen.Const(YearsStepKind.Correct)),
        (5, Gen.Const(YearsStepKind.CancelCard)),
        (4, Gen.Const(YearsStepKind.Upgrade)),
        (3, Gen.Const(YearsStepKind.Downgrade)),
        (2, Gen.Const(YearsStepKind.BackToPackage)),
        (4, Gen.Const(YearsStepKind.Cover)),
        (4, Gen.Const(YearsStepKind.Hold)),
        (1, Gen.Const(YearsStepKind.Release)),
        (1, Gen.Const(YearsStepKind.RunResets)),
        (1, Gen.Const(YearsStepKind.RepeatRun)),
        (3, Gen.Const(YearsStepKind.Reload)),
        (1, Gen.Const(YearsStepKind.Quote))
    );

    /// <summary>Few amounts, those of packages and cards among them, so that ties and borders are common.</summary>
    private static readonly int[] Amounts = [1, 20, 60, 61, 240, 300, 540, 700];

    private static readonly Gen<YearsStep> Any = Gen.Select(
        AnyKind,
        AnyMove,
        Gen.Int[0, Amounts.Length - 1].Select(n => Amounts[n]),
        Gen.Int[0, 999],
        (kind, move, minutes, pick) => new YearsStep(kind, move, minutes, pick)
    );

    private static readonly Gen<YearsStep[]> Ended = Of(YearsStepKind.OrderEnd)
        .Select(order => new[] { order });

    private static readonly Gen<YearsStep[]> EndedAndUndone = Gen.Select(
        Of(YearsStepKind.OrderEnd),
        Any.Array[0, 2],
        Of(YearsStepKind.UndoEnd),
        (order, between, undo) =>
            (YearsStep[])
                [
                    order,
                    .. between.Select(s => s with { Move = YearsMove.Stay }),
                    undo with
                    {
                        Move = YearsMove.Stay,
                    },
                ]
    );

    public static Gen<YearsStep[]> Several { get; } =
        Gen.Frequency((48, Any.Select(step => new[] { step })), (1, Ended), (2, EndedAndUndone))
            .Array[1, 40]
            .Select(steps => steps.SelectMany(s => s).ToArray());

    private static Gen<YearsStep> Of(YearsStepKind kind) => Any.Select(s => s with { Kind = kind });
}
