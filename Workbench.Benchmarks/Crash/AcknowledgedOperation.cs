using System.Globalization;

namespace Workbench.Benchmarks.Crash;

/// <summary>A write that was answered: one line on the writer's standard output, printed after the answer.</summary>
/// <param name="Number">The ticket, or for a card the customer.</param>
/// <param name="No">The time entry's or the card's number; else 0.</param>
internal sealed record AcknowledgedOperation(
    AcknowledgedOperationKind Kind,
    Guid Operation,
    int Number,
    int No
)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind} {Operation} {Number} {No}");

    /// <summary>Null for a line that the kill cut off, which nobody was told.</summary>
    public static AcknowledgedOperation? Parse(string line) =>
        line.Split(' ') is [var kind, var operation, var number, var no]
        && Enum.TryParse<AcknowledgedOperationKind>(kind, out var what)
        && Guid.TryParse(operation, out var id)
        && int.TryParse(number, CultureInfo.InvariantCulture, out var n)
        && int.TryParse(no, CultureInfo.InvariantCulture, out var m)
            ? new(what, id, n, m)
            : null;
}
