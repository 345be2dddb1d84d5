using System.Globalization;
using Workbench.Domain;

namespace Workbench.Tests.UseCases.Simulation;

/// <summary>Records what was done in the week, what was refused, and who worked how long on what.</summary>
internal sealed class SimulationLog
{
    private readonly SortedDictionary<string, int> done = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> refused = new(StringComparer.Ordinal);

    /// <summary>The worked minutes by technician and day, as the simulated technicians know them.</summary>
    public Dictionary<(int Technician, DateOnly Day), int> WorkedMinutes { get; } = [];

    public IReadOnlyDictionary<string, int> Done => done;

    public IReadOnlyDictionary<string, int> Refused => refused;

    /// <returns>True if the operation was not refused.</returns>
    public bool Record(string operation, Refusal? refusal)
    {
        var (counts, name) = refusal is null
            ? (done, operation)
            : (refused, $"{operation}: {refusal.Code}");
        counts[name] = counts.GetValueOrDefault(name) + 1;
        return refusal is null;
    }

    public void AddWork(int technician, DateOnly day, int minutes) =>
        WorkedMinutes[(technician, day)] =
            WorkedMinutes.GetValueOrDefault((technician, day)) + minutes;

    public override string ToString() =>
        string.Join(
            '\n',
            done.Select(d => Line(d.Key, d.Value))
                .Append("refused")
                .Concat(refused.Select(d => Line(d.Key, d.Value)))
        );

    private static string Line(string operation, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count, 5} {operation}");
}
