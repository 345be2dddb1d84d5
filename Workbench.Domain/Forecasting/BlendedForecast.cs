namespace Workbench.Domain.Forecasting;

/// <summary>
/// The forecast of one ticket: the quantiles of four methods, averaged by what each was worth in the past. Quantiles are days
/// from now.
/// </summary>
[Rule("D5")]
internal sealed class BlendedForecast
{
    public const int MethodCount = 4;

    /// <summary>Past tickets at which a method that depends on similar ones has half of its weight.</summary>
    private const double HalfTrust = 20;

    private readonly ForecastHistory history;
    private readonly ForecastSubject subject;
    private readonly WeightedLeadTimes recent;
    private readonly WeightedLeadTimes latest;
    private readonly WeightedLeadTimes similar;
    private readonly double[] simulated;
    private readonly double elapsed;
    private readonly double[] weights;

    /// <param name="simulated">Days from now in ascending order, one for each run of the simulation.</param>
    public BlendedForecast(
        ForecastHistory history,
        LeadTimeMethods methods,
        ForecastSubject subject,
        double[] simulated,
        double[] methodWeights
    )
    {
        (this.history, this.subject, this.simulated) = (history, subject, simulated);
        recent = methods.Recent;
        latest = methods.Latest;
        similar = methods.Similar(subject.Load);
        elapsed = Math.Max(
            -1,
            history.Time.FromDay(subject.Now) - history.Time.FromDay(subject.Arrived)
        );
        var bound = elapsed > 0 ? elapsed : double.NegativeInfinity;
        elapsed = bound;
        weights =
        [
            methodWeights[0] * Trust(recent.CountAbove(bound)),
            methodWeights[1] * Trust(methods.CountSimilar(subject.Load)),
            methodWeights[2] * Trust(latest.CountAbove(bound)),
            methodWeights[3],
        ];
        var sum = weights.Sum();
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] =
                sum > 0 ? weights[i] / sum
                : i == MethodCount - 1 ? 1
                : 0;
        }
    }

    /// <summary>Returns the quantile of one method.</summary>
    public double QuantileOf(int method, double level) =>
        method switch
        {
            0 => FromNow(subject.Arrived, recent.Quantile(level, elapsed) ?? Math.Max(0, elapsed)),
            1 => FromNow(subject.Now, similar.Quantile(level) ?? 0),
            2 => FromNow(subject.Arrived, latest.Quantile(level, elapsed) ?? Math.Max(0, elapsed)),
            _ => Quantiles.Calculate(simulated, level),
        };

    /// <summary>Returns the weighted average of the methods' quantiles.</summary>
    public double Quantile(double level)
    {
        double sum = 0;
        for (var i = 0; i < MethodCount; i++)
        {
            sum += weights[i] > 0 ? weights[i] * QuantileOf(i, level) : 0;
        }

        return sum;
    }

    private double FromNow(double from, double leadTime) =>
        Math.Max(0, history.Time.ToDay(history.Time.FromDay(from) + leadTime) - subject.Now);

    private static double Trust(double count) => count / (count + HalfTrust);
}
