using System.Globalization;

namespace Workbench.Domain.Billing;

/// <summary>A calendar month in Stockholm, for which lines are handed over.</summary>
public readonly record struct BillingMonth : IComparable<BillingMonth>
{
    private const string Pattern = "yyyy-MM";

    private static readonly DateOnly Start = new(2000, 1, 1);

    /// <summary>Months since <see cref="Start"/>.</summary>
    private readonly int index;

    private BillingMonth(int index) => this.index = index;

    public DateOnly FirstDay => Start.AddMonths(index);

    public DateOnly LastDay => Next.FirstDay.AddDays(-1);

    public BillingMonth Next => new(index + 1);

    public BillingMonth Previous => new(index - 1);

    /// <summary>Returns the month that contains a day.</summary>
    public static BillingMonth FromDate(DateOnly day) =>
        new((day.Year - Start.Year) * 12 + day.Month - Start.Month);

    /// <summary>Returns the month of a text such as "2026-11"; null if the text is none.</summary>
    public static BillingMonth? Parse(string? text) =>
        DateOnly.TryParseExact(
            text,
            Pattern,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        ) && day.Year is > 1970 and < 2199
            ? FromDate(day)
            : null;

    public int CompareTo(BillingMonth other) => index.CompareTo(other.index);

    /// <summary>Returns the month as it is stored and written in addresses, such as "2026-11".</summary>
    public override string ToString() => FirstDay.ToString(Pattern, CultureInfo.InvariantCulture);

    public static bool operator <(BillingMonth a, BillingMonth b) => a.index < b.index;

    public static bool operator >(BillingMonth a, BillingMonth b) => a.index > b.index;

    public static bool operator <=(BillingMonth a, BillingMonth b) => a.index <= b.index;

    public static bool operator >=(BillingMonth a, BillingMonth b) => a.index >= b.index;
}
