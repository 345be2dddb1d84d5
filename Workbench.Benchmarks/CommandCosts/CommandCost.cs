using System.Globalization;

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
    public const string Header =
        "command         callers     ops/s    bare/s  ratio  p50 ms  p99 ms  bare p99  KiB each  CPU ms  bare CPU  statements  round trips";

    public double Ratio => Program.PerSecond / Bare.PerSecond;

    public string ToText(string command, int callers) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{command, -16} {callers, 6} {Program.PerSecond, 9:0} {Bare.PerSecond, 9:0} {Ratio, 6:0.00} {Percentile(Latencies, 0.5), 7:0.00} {Percentile(Latencies, 0.99), 7:0.00} {Percentile(BareLatencies, 0.99), 9:0.00} {Program.KibibytesPerOperation, 9:0.0} {Program.CpuMillisecondsPerOperation, 7:0.000} {Bare.CpuMillisecondsPerOperation, 9:0.000} {Statements, 11:0.0} {RoundTrips, 12:0.0}"
        );

    private static double Percentile(IReadOnlyList<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
