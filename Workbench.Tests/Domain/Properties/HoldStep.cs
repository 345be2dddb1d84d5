using CsCheck;

namespace Workbench.Tests.Domain.Properties;

/// <summary>One step of the work on a customer's tickets.</summary>
public sealed record HoldStep(HoldStepKind Kind, int Ticket, int Minutes, int Day)
{
    public const int Tickets = 4;

    public static Gen<HoldStep[]> Generator { get; } =
        Gen.Select(
            Gen.Frequency(
                (4, Gen.Const(HoldStepKind.Start)),
                (6, Gen.Const(HoldStepKind.Register)),
                (2, Gen.Const(HoldStepKind.Deliver)),
                (1, Gen.Const(HoldStepKind.BuyCard)),
                (1, Gen.Const(HoldStepKind.CancelCard))
            ),
            Gen.Int[0, Tickets - 1],
            Gen.Int[1, 150],
            Gen.Int[0, 40],
            (kind, ticket, minutes, day) => new HoldStep(kind, ticket, minutes, day)
        ).Array[1, 40];
}
