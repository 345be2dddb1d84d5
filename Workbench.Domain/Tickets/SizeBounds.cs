namespace Workbench.Domain.Tickets;

/// <summary>The bounds of a size class, in minutes. An estimate is above From and at most To (K2).</summary>
/// <param name="To">Null for Large, which has no upper bound.</param>
[Rule("K2", Decides = true)]
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

    /// <summary>
    /// Returns the planned time: the estimate, else the class's upper bound, or four hours where it has none; zero without a size.
    /// </summary>
    public static Minutes PlannedTime(SizeClass? size, int? estimateMinutes) =>
        new(estimateMinutes ?? (size is { } known ? FromSize(known).To ?? 240 : 0));

    /// <summary>Returns the size class in which an estimate lies.</summary>
    public static SizeClass SizeOf(Minutes estimate) =>
        Enum.GetValues<SizeClass>().First(size => FromSize(size).Contains(estimate.Value));

    public bool Contains(int estimateMinutes) =>
        estimateMinutes > From && (To is not { } to || estimateMinutes <= to);
}
