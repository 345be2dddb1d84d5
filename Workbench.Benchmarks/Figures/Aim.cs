using System.Globalization;

namespace Workbench.Benchmarks.Figures;

/// <summary>A bound of a figure or of its ratio to the baseline.</summary>
internal sealed record Aim(AimKind Kind, double Bound)
{
    /// <summary>Nothing is lost, wrong or done twice. A figure that misses it fails the run.</summary>
    public static readonly Aim None = new(AimKind.None, 0);

    public static Aim AtMost(double bound) => new(AimKind.AtMost, bound);

    public static Aim RatioAtMost(double bound) => new(AimKind.RatioAtMost, bound);

    public static Aim RatioAtLeast(double bound) => new(AimKind.RatioAtLeast, bound);

    public bool IsMetBy(Figure figure) =>
        Kind switch
        {
            AimKind.None => figure.Value == 0,
            AimKind.AtMost => figure.Value <= Bound,
            AimKind.RatioAtMost => figure.Ratio <= Bound,
            AimKind.RatioAtLeast => figure.Ratio >= Bound,
        };

    public override string ToString()
    {
        var bound = Bound.ToString("0.##", CultureInfo.InvariantCulture);
        return Kind switch
        {
            AimKind.None => "none",
            AimKind.AtMost => $"≤ {bound}",
            AimKind.RatioAtMost => $"ratio ≤ {bound}",
            AimKind.RatioAtLeast => $"ratio ≥ {bound}",
        };
    }
}
