namespace Workbench.Domain.Tickets;

/// <summary>The bounds of a size class, in minutes. An estimate is above From and at most To (K2).</summary>
/// <param name="To">Null for Large, which has no upper bound.</param>
[Rule("K2")]
public sealed record SizeBounds(int From, int? To)
{
    /// <summary>The minimum time that work of the class usually takes, for price ranges: 30, 60 or 240 minutes.</summary>
    public int TypicalFrom => From == 0 ? 30 : From;

    public static SizeBounds FromSize(SizeClass size) =>
        size switch
        {
            SizeClass.Small => new(0, 60),
            SizeClass.Medium => new(60, 240),
            SizeClass.Large => new(240, null),
        };

    public bool Contains(int estimateMinutes) =>
        estimateMinutes > From && (To is not { } to || estimateMinutes <= to);
}
