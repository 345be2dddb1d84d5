namespace Workbench.Domain.Forecasting;

/// <summary>Quantiles of equally likely values.</summary>
internal static class Quantiles
{
    /// <summary>Interpolates between the middles of the steps.</summary>
    /// <param name="sorted">In ascending order.</param>
    public static double Calculate(double[] sorted, double level) =>
        At(sorted, level * sorted.Length - 0.5);

    /// <summary>Interpolates between the first and the last value.</summary>
    public static double Linear(double[] sorted, double level) =>
        At(sorted, level * (sorted.Length - 1));

    private static double At(double[] sorted, double place)
    {
        var clamped = Math.Clamp(place, 0, sorted.Length - 1);
        var i = (int)clamped;
        return i + 1 >= sorted.Length
            ? sorted[^1]
            : sorted[i] + (clamped - i) * (sorted[i + 1] - sorted[i]);
    }
}
