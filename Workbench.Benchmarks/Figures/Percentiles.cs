namespace Workbench.Benchmarks.Figures;

/// <summary>Percentiles of measured values.</summary>
internal static class Percentiles
{
    public static double Median(this IReadOnlyCollection<double> values) => values.At(0.5);

    /// <param name="share">Between 0 and 1; 1 is the largest value.</param>
    public static double At(this IReadOnlyCollection<double> values, double share) =>
        values.Order().ElementAt((int)(share * (values.Count - 1)));
}
