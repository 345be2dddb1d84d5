using System.Globalization;

namespace Workbench.App.Features.Audit.Overview;

/// <summary>The place of a row in the audit, newest first. A page begins after one.</summary>
/// <param name="At">UTC.</param>
public sealed record AuditKey(DateTime At, long Id)
{
    /// <returns>The key; null if the text is none.</returns>
    public static AuditKey? Parse(string? text) =>
        text?.Split('-') is [var at, var row]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds <= DateTime.MaxValue.Ticks / TimeSpan.TicksPerMillisecond
        && long.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new(new(milliseconds * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc), id)
            : null;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{At.Ticks / TimeSpan.TicksPerMillisecond}-{Id}"
        );
}
