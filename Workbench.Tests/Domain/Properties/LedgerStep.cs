using CsCheck;

namespace Workbench.Tests.Domain.Properties;

/// <summary>One step of a random history. The kind decides what the numbers mean.</summary>
/// <param name="Day">Days after the start of the agreement; a little more than two terms.</param>
/// <param name="Pick">Selects a lapse date for a card, an entry to reverse, or a grant to cancel.</param>
public sealed record LedgerStep(LedgerStepKind Kind, int Day, int Amount, int Pick)
{
    public static Gen<LedgerStep[]> Generator { get; } =
        Gen.Select(
            Gen.Frequency(
                (1, Gen.Const(LedgerStepKind.Include)),
                (1, Gen.Const(LedgerStepKind.Upgrade)),
                (3, Gen.Const(LedgerStepKind.BuyCard)),
                (8, Gen.Const(LedgerStepKind.Draw)),
                (3, Gen.Const(LedgerStepKind.Reverse)),
                (2, Gen.Const(LedgerStepKind.Cancel)),
                (1, Gen.Const(LedgerStepKind.Reload))
            ),
            // Few different days, ends of terms included, so that ties and boundaries are frequent.
            Gen.Int[0, 11].Select(n => n * 73),
            Gen.Int[0, 25],
            Gen.Int[0, 1_000],
            (kind, day, amount, pick) => new LedgerStep(kind, day, amount, pick)
        ).Array[1, 40];
}
