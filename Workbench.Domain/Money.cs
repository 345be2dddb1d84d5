using System.Globalization;

namespace Workbench.Domain;

/// <summary>Money in whole öre, excluding VAT.</summary>
[Rule("T2", Decides = true)]
public readonly record struct Money(long Ore) : IFormattable
{
    /// <summary>Calculates the price of time at an hourly rate, rounded once, half away from zero to an öre (T2).</summary>
    public static Money ForTime(Minutes time, Money hourlyRate) =>
        new(DivideAndRound((long)time.Value * hourlyRate.Ore, 60));

    /// <summary>Returns a percentage of the amount, rounded half away from zero to an öre.</summary>
    public Money Percent(int percent) => new(DivideAndRound(Ore * percent, 100));

    /// <summary>Returns the amount × part ÷ whole, rounded half away from zero to an öre.</summary>
    public Money Share(int part, int whole) => new(DivideAndRound(Ore * part, whole));

    /// <summary>
    /// Returns "5 177,50 kr" in Swedish and "5,177.50 SEK" in English. Whole amounts have no öre: "1 090 kr".
    /// </summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider as CultureInfo ?? CultureInfo.CurrentCulture;
        var whole = Math.Abs(Ore) / 100;
        var fraction = Math.Abs(Ore) % 100;
        var sign = Ore < 0 ? "−" : "";
        var unit = string.Equals(culture.TwoLetterISOLanguageName, "sv", StringComparison.Ordinal)
            ? "kr"
            : "SEK";
        var decimals =
            fraction == 0 ? "" : $"{culture.NumberFormat.NumberDecimalSeparator}{fraction:00}";
        return $"{sign}{whole.ToString("N0", culture)}{decimals} {unit}";
    }

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public static Money operator +(Money a, Money b) => new(a.Ore + b.Ore);

    public static Money operator -(Money a, Money b) => new(a.Ore - b.Ore);

    private static long DivideAndRound(long amount, long by)
    {
        var half = by / 2;
        return amount >= 0 ? (amount + half) / by : -((-amount + half) / by);
    }
}
