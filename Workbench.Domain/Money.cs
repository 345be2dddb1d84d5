using System.Globalization;

namespace Workbench.Domain;

/// <summary>Money in whole öre, excluding VAT.</summary>
[Rule("T2", Decides = true)]
public readonly record struct Money(long Ore) : IFormattable
{
    /// <summary>Minutes at an hourly rate, rounded half away from zero to an öre: once per line.</summary>
    public static Money ForTime(Minutes time, Money hourlyRate) =>
        new(DivideAndRound((long)time.Value * hourlyRate.Ore, 60));

    /// <summary>A share of an amount in per cent, rounded half away from zero to an öre.</summary>
    public Money Percent(int percent) => new(DivideAndRound(Ore * percent, 100));

    /// <summary>A part of a whole, rounded half away from zero to an öre.</summary>
    public Money Share(int part, int whole) => new(DivideAndRound(Ore * part, whole));

    /// <summary>"5 177,50 kr" in Swedish, "5,177.50 SEK" in English; without öre where there are none: "1 090 kr".</summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider as CultureInfo ?? CultureInfo.CurrentCulture;
        var whole = Math.Abs(Ore) / 100;
        var rest = Math.Abs(Ore) % 100;
        var sign = Ore < 0 ? "−" : "";
        var unit = string.Equals(culture.TwoLetterISOLanguageName, "sv", StringComparison.Ordinal)
            ? "kr"
            : "SEK";
        var decimals = rest == 0 ? "" : $"{culture.NumberFormat.NumberDecimalSeparator}{rest:00}";
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
