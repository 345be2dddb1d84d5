namespace Workbench.Domain.Forecasting;

/// <summary>
/// What was said of a waiting ticket in a night, so that it can be compared with what becomes true. All values are hours from
/// <see cref="MadeAt"/>; the number in a name is the probability.
/// </summary>
/// <param name="MadeOn">The date of the night in Stockholm.</param>
/// <param name="Cycle">The delivery cycle of the ticket (K9).</param>
/// <param name="MadeAt">UTC.</param>
[Rule("D5")]
public sealed record NightlyForecast(DateOnly MadeOn, int TicketNumber, int Cycle, DateTime MadeAt)
    : IAppendOnly
{
    private const int HoursOfDay = 24;

    /// <summary>The limit of what is said: more than ten years is never meant.</summary>
    private const double MaxDays = 3650;

    public int Hours10 { get; init; }
    public int Hours20 { get; init; }
    public int Hours30 { get; init; }
    public int Hours40 { get; init; }
    public int Hours50 { get; init; }
    public int Hours60 { get; init; }
    public int Hours70 { get; init; }
    public int Hours80 { get; init; }
    public int Hours85 { get; init; }
    public int Hours90 { get; init; }
    public int Hours95 { get; init; }
    public int LastHundred50 { get; init; }
    public int LastHundred85 { get; init; }
    public int LastHundred95 { get; init; }
    public int ByPosition50 { get; init; }
    public int ByPosition85 { get; init; }
    public int ByPosition95 { get; init; }

    public static NightlyForecast Create(
        DateOnly madeOn,
        int cycle,
        DateTime madeAt,
        NightlyQuantiles said
    )
    {
        int[] own = [.. said.Days.Select(Hours)];
        return new(madeOn, said.Number, cycle, madeAt)
        {
            Hours10 = own[0],
            Hours20 = own[1],
            Hours30 = own[2],
            Hours40 = own[3],
            Hours50 = own[4],
            Hours60 = own[5],
            Hours70 = own[6],
            Hours80 = own[7],
            Hours85 = own[8],
            Hours90 = own[9],
            Hours95 = own[10],
            LastHundred50 = Hours(said.LastHundred[0]),
            LastHundred85 = Hours(said.LastHundred[1]),
            LastHundred95 = Hours(said.LastHundred[2]),
            ByPosition50 = Hours(said.ByPosition[0]),
            ByPosition85 = Hours(said.ByPosition[1]),
            ByPosition95 = Hours(said.ByPosition[2]),
        };
    }

    internal IReadOnlyList<int> Stated => [Hours50, Hours85, Hours95];

    internal IReadOnlyList<int> LastHundred => [LastHundred50, LastHundred85, LastHundred95];

    internal IReadOnlyList<int> ByPosition => [ByPosition50, ByPosition85, ByPosition95];

    internal IReadOnlyList<int> Tenths =>
        [Hours10, Hours20, Hours30, Hours40, Hours50, Hours60, Hours70, Hours80, Hours90];

    private static int Hours(double days) =>
        (int)Math.Ceiling(Math.Clamp(days, 0, MaxDays) * HoursOfDay);
}
