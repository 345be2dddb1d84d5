namespace Workbench.Domain.Forecasting.Backtests;

/// <summary>
/// What the group's own past forecasts teach: how much each method is worth, and at which level each probability really holds.
/// Both change slowly, so that they don't follow chance.
/// </summary>
[Rule("D5")]
internal sealed class Calibration
{
    private const double HalfLife = 1000;

    /// <summary>How sharply a method that is worse by a share of its loss loses weight.</summary>
    private const double Sharpness = 10;

    /// <summary>Outcomes after which losses count in full.</summary>
    private const double FullTrust = 50;

    /// <summary>Outcomes that the uncorrected levels count as much as.</summary>
    private const double LevelPrior = 1000;

    private static readonly double Decay = Math.Pow(0.5, 1 / HalfLife);

    private readonly double[] losses;

    /// <summary>How many outcomes held at each level of the grid; the last is how many there were, the older ones less.</summary>
    private readonly double[] heldCounts = new double[ForecastLevels.Grid.Length + 1];

    public Calibration(int methods) => losses = new double[methods];

    private double Count => heldCounts[^1];

    /// <summary>Returns the weight of each method; together they are 1.</summary>
    public double[] Weights()
    {
        var weights = new double[losses.Length];
        var best = losses.Min();
        for (var i = 0; i < weights.Length; i++)
        {
            var excess = best <= 0 ? 0 : (losses[i] - best) / best;
            weights[i] = Math.Exp(-Sharpness * excess * Math.Min(1, Count / FullTrust));
        }

        var sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }

    /// <summary>Returns the level at which past forecasts held with a probability.</summary>
    public double Correct(double probability)
    {
        double lowerLevel = 0;
        double lowerHeld = 0;
        double held = 0;
        for (var i = 0; i < ForecastLevels.Grid.Length; i++)
        {
            var level = ForecastLevels.Grid[i];
            held = Math.Max(held, HeldAt(i));
            if (held >= probability)
            {
                return held <= lowerHeld
                    ? level
                    : lowerLevel
                        + (level - lowerLevel) * (probability - lowerHeld) / (held - lowerHeld);
            }

            (lowerLevel, lowerHeld) = (level, held);
        }

        return lowerLevel + (1 - lowerLevel) * (probability - lowerHeld) / (1 - lowerHeld);
    }

    /// <summary>Returns the share of past forecasts that held at a level: the inverse of <see cref="Correct"/>.</summary>
    public double HeldAt(double level)
    {
        double lowerLevel = 0;
        double lowerHeld = 0;
        for (var i = 0; i < ForecastLevels.Grid.Length; i++)
        {
            var gridLevel = ForecastLevels.Grid[i];
            var held = Math.Max(lowerHeld, HeldAt(i));
            if (gridLevel >= level)
            {
                return lowerHeld
                    + (held - lowerHeld) * (level - lowerLevel) / (gridLevel - lowerLevel);
            }

            (lowerLevel, lowerHeld) = (gridLevel, held);
        }

        return lowerHeld + (1 - lowerHeld) * (level - lowerLevel) / (1 - lowerLevel);
    }

    /// <param name="quantiles">What each method said at the stated levels.</param>
    /// <param name="blended">What was said together, at each level of the grid and before correction.</param>
    public void Learn(double[][] quantiles, double[] blended, double actual)
    {
        heldCounts[^1] = Count * Decay + 1;
        for (var i = 0; i < losses.Length; i++)
        {
            losses[i] = losses[i] * Decay + Loss(quantiles[i], actual);
        }

        for (var i = 0; i < ForecastLevels.Grid.Length; i++)
        {
            var held =
                blended[i] > actual ? 1
                : blended[i] == actual ? 0.5
                : 0;
            heldCounts[i] = heldCounts[i] * Decay + held;
        }
    }

    private double HeldAt(int index) =>
        (heldCounts[index] + LevelPrior * ForecastLevels.Grid[index]) / (Count + LevelPrior);

    private static double Loss(double[] quantiles, double actual)
    {
        double loss = 0;
        for (var i = 0; i < quantiles.Length; i++)
        {
            loss += ForecastLevels.PinballLoss(ForecastLevels.Stated[i], quantiles[i], actual);
        }

        return loss;
    }
}
