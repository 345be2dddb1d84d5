using System.Globalization;

namespace Workbench.Benchmarks.Crash;

/// <summary>An acknowledged write: one line on the writer's standard output, printed after the answer.</summary>
/// <param name="Number">The ticket number; for a card, the customer.</param>
/// <param name="No">The number of the time entry or the card; otherwise 0.</param>
internal sealed record AcknowledgedOperation(
    AcknowledgedOperationKind Kind,
    Guid Operation,
    int Number,
    int No
)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind} {Operation} {Number} {No}");

    /// <summary>Parses a line. Returns null for a line that the kill cut off, which nobody has received.</summary>
    public static AcknowledgedOperation? Parse(string line) =>
        line.Split(' ') is [var kind, var operation, var number, var no]
        && Enum.TryParse<AcknowledgedOperationKind>(kind, out var what)
        && Guid.TryParse(operation, out var id)
        && int.TryParse(number, CultureInfo.InvariantCulture, out var n)
        && int.TryParse(no, CultureInfo.InvariantCulture, out var m)
            ? new(what, id, n, m)
            : null;
}
