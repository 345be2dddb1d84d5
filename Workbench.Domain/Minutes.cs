using System.Globalization;

namespace Workbench.Domain;

/// <summary>Working time in whole minutes.</summary>
[Rule("T1", Decides = true)]
public readonly record struct Minutes(int Value) : IComparable<Minutes>, IFormattable
{
    public static Minutes Zero => default;

    /// <summary>
    /// Calculates the charged time: the time worked, rounded up to whole steps if the operator set a step (T1).
    /// </summary>
    /// <param name="worked">Time worked.</param>
    /// <param name="step">Step in minutes; 1 means no rounding.</param>
    public static Minutes RoundUp(Minutes worked, int step) =>
        new((worked.Value + step - 1) / step * step);

    public static Minutes Min(Minutes a, Minutes b) => a.Value <= b.Value ? a : b;

    public static Minutes Max(Minutes a, Minutes b) => a.Value >= b.Value ? a : b;

    public int CompareTo(Minutes other) => Value.CompareTo(other.Value);

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>Returns "1 h 30 min", "2 h" or "45 min", the same in Swedish and English.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var sign = Value < 0 ? "−" : "";
        var (hours, minutes) = Math.DivRem(Math.Abs(Value), 60);
        return (hours, minutes) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{sign}{minutes} min"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{sign}{hours} h"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{sign}{hours} h {minutes} min"),
        };
    }

    public static Minutes operator +(Minutes a, Minutes b) => new(a.Value + b.Value);

    public static Minutes operator -(Minutes a, Minutes b) => new(a.Value - b.Value);

    public static bool operator <(Minutes a, Minutes b) => a.Value < b.Value;

    public static bool operator >(Minutes a, Minutes b) => a.Value > b.Value;

    public static bool operator <=(Minutes a, Minutes b) => a.Value <= b.Value;

    public static bool operator >=(Minutes a, Minutes b) => a.Value >= b.Value;
}
