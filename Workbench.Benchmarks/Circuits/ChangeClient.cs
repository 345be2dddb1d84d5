using System.Globalization;
using System.IO.Pipes;

namespace Workbench.Benchmarks.Circuits;

/// <summary>Asks the <see cref="ChangeWriter"/> inside the measured program.</summary>
internal sealed class ChangeClient : IAsyncDisposable
{
    private readonly NamedPipeClientStream pipe;
    private readonly StreamReader reader;
    private readonly StreamWriter writer;

    private ChangeClient(NamedPipeClientStream pipe) =>
        (this.pipe, reader, writer) = (pipe, new(pipe), new(pipe) { AutoFlush = true });

    public static async Task<ChangeClient> ConnectAsync(string pipeName)
    {
        var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut);
        await pipe.ConnectAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        return new(pipe);
    }

    /// <summary>Takes a ticket. Returns the milliseconds that the command took in the program.</summary>
    public async Task<double> TakeAsync() =>
        double.Parse(await AskAsync(ChangeWriter.Take), CultureInfo.InvariantCulture);

    /// <summary>Returns the statements and the milliseconds of processor time since the program started.</summary>
    public async Task<(long Statements, long ProcessorMilliseconds)> UsageAsync()
    {
        var parts = (await AskAsync(ChangeWriter.Usage)).Split(' ');
        return (
            long.Parse(parts[0], CultureInfo.InvariantCulture),
            long.Parse(parts[1], CultureInfo.InvariantCulture)
        );
    }

    /// <summary>Returns the most frequent statements since the last call.</summary>
    public async Task<IReadOnlyList<string>> StatementsAsync()
    {
        var lines = new List<string>();
        for (
            var line = await AskAsync(ChangeWriter.Statements);
            line.Length > 0;
            line = await ReadAsync()
        )
        {
            lines.Add(line);
        }

        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        reader.Dispose();
        await pipe.DisposeAsync();
    }

    private async Task<string> AskAsync(string command)
    {
        await writer.WriteLineAsync(command);
        return await ReadAsync();
    }

    private async Task<string> ReadAsync() =>
        await reader.ReadLineAsync()
        ?? throw new InvalidOperationException("The program has ended.");
}
