namespace Workbench.Domain.Forecasting;

/// <summary>Lead times in order with a weight each, for quantiles of all of them or of those that are longer than a bound.</summary>
internal sealed class WeightedLeadTimes
{
    private readonly double[] values;

    /// <summary>Sums of the weights, and of their squares, before each value.</summary>
    private readonly double[] weightBefore;
    private readonly double[] squareBefore;

    /// <param name="values">In ascending order.</param>
    public WeightedLeadTimes(double[] values, double[] weights)
    {
        this.values = values;
        weightBefore = new double[values.Length + 1];
        squareBefore = new double[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
        {
            weightBefore[i + 1] = weightBefore[i] + weights[i];
            squareBefore[i + 1] = squareBefore[i] + weights[i] * weights[i];
        }
    }

    /// <summary>Returns how many equally weighted lead times above the bound would say as much.</summary>
    public double CountAbove(double bound)
    {
        var first = FirstAbove(bound);
        var (weight, square) = SumsFrom(first);
        return square <= 0 ? 0 : weight * weight / square;
    }

    /// <summary>Returns a quantile of the lead times above a bound, by the (n + 1) rank; null if there are none.</summary>
    public double? Quantile(double level, double bound = double.NegativeInfinity)
    {
        var first = FirstAbove(bound);
        var (weight, square) = SumsFrom(first);
        if (weight <= 0 || square <= 0)
        {
            return null;
        }

        var count = weight * weight / square;
        var target = weightBefore[first] + level * weight * (1 + 1 / count);
        var found = Array.BinarySearch(weightBefore, first + 1, values.Length - first, target);
        var i = (found >= 0 ? found : ~found) - 1;
        if (i <= first || i >= values.Length)
        {
            return values[Math.Clamp(i, first, values.Length - 1)];
        }

        var step = weightBefore[i + 1] - weightBefore[i];
        var share = step <= 0 ? 1 : (target - weightBefore[i]) / step;
        return values[i - 1] + share * (values[i] - values[i - 1]);
    }

    private (double Weight, double Square) SumsFrom(int first) =>
        (weightBefore[^1] - weightBefore[first], squareBefore[^1] - squareBefore[first]);

    private int FirstAbove(double bound)
    {
        if (double.IsNegativeInfinity(bound))
        {
            return 0;
        }

        var (low, high) = (0, values.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = values[middle] > bound ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
