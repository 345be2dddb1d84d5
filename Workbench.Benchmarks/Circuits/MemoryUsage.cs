using System.Globalization;
using System.IO.Pipes;

namespace Workbench.Benchmarks.Circuits;

/// <summary>Memory of a process, in bytes.</summary>
/// <param name="Managed">The managed heap after a forced, compacting collection.</param>
/// <param name="Resident">The resident memory of the process.</param>
internal sealed record MemoryUsage(long Managed, long Resident)
{
    public static async Task<MemoryUsage> MeasureAsync(string pipeName)
    {
        await using var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.In);
        await pipe.ConnectAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        using var reader = new StreamReader(pipe);
        var parts = (await reader.ReadToEndAsync()).Split(' ');
        return new(
            long.Parse(parts[0], CultureInfo.InvariantCulture),
            long.Parse(parts[1], CultureInfo.InvariantCulture)
        );
    }
}
