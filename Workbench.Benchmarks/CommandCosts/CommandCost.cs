using Workbench.Benchmarks.Figures;

namespace Workbench.Benchmarks.CommandCosts;

/// <summary>What calls of a command cost, beside the same statements alone.</summary>
/// <param name="Latencies">Milliseconds of each call, sorted.</param>
/// <param name="BareLatencies">Milliseconds of each transaction that was replayed, sorted.</param>
internal sealed record CommandCost(
    Measurement Program,
    Measurement Bare,
    IReadOnlyList<double> Latencies,
    IReadOnlyList<double> BareLatencies,
    double Statements,
    double RoundTrips
)
{
    private const double MinRatio = 0.5;
    private const double MaxPercentileMs = 100;
    private const double MaxKibibytes = 60;

    public IEnumerable<Figure> ToFigures(string benchmark, string what)
    {
        return
        [
            Create("a second", Program.PerSecond, "") with
            {
                Baseline = Bare.PerSecond,
                Aim = Aim.RatioAtLeast(MinRatio),
            },
            Create("median", Latencies.Median(), "ms"),
            Create("99 %", Latencies.At(0.99), "ms") with
            {
                Baseline = BareLatencies.At(0.99),
                Aim = Aim.AtMost(MaxPercentileMs),
            },
            Create("allocated", Program.KibibytesPerOperation, "KiB") with
            {
                Aim = Aim.AtMost(MaxKibibytes),
            },
            Create("processor", Program.CpuMillisecondsPerOperation, "ms") with
            {
                Baseline = Bare.CpuMillisecondsPerOperation,
            },
            Create("statements", Statements, ""),
            Create("round trips", RoundTrips, ""),
        ];

        Figure Create(string figure, double value, string unit) =>
            new(benchmark, $"{what}: {figure}", value, unit);
    }
}
