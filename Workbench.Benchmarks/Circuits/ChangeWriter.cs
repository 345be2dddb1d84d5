using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Storage;

namespace Workbench.Benchmarks.Circuits;

/// <summary>
/// Runs inside the measured program. Takes the next ticket for a technician when a client of the pipe asks for it, and counts
/// the statements of the program.
/// </summary>
internal sealed class ChangeWriter : IObserver<DiagnosticListener>
{
    /// <summary>Takes a ticket. The answer is the milliseconds that it took.</summary>
    public const string Take = "take";

    /// <summary>The answer is the number of statements since the start, and the processor time in milliseconds.</summary>
    public const string Usage = "usage";

    /// <summary>The answer is the most frequent statements since the last call, one per line, then an empty line.</summary>
    public const string Statements = "statements";

    private const string TechnicianName = "Jonas Berg";
    private readonly StatementCounter statements = new();
    private IServiceProvider? services;

    /// <summary>Finds the host and the statements of the program, and answers on the pipe.</summary>
    public static void Start(string pipeName)
    {
        var writer = new ChangeWriter();
        DiagnosticListener.AllListeners.Subscribe(writer);
        _ = Task.Run(() => writer.AnswerAsync(pipeName));
    }

    public void OnNext(DiagnosticListener value)
    {
        switch (value.Name)
        {
            case "Microsoft.Extensions.Hosting":
                value.Subscribe(new HostObserver(host => services = host.Services));
                break;
            case "Microsoft.EntityFrameworkCore":
                value.Subscribe(statements, StatementCounter.IsCounted);
                break;
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private async Task AnswerAsync(string pipeName)
    {
        await using var pipe = new NamedPipeServerStream(
            pipeName,
            PipeDirection.InOut,
            1,
            PipeTransmissionMode.Byte,
            PipeOptions.Asynchronous
        );
        await pipe.WaitForConnectionAsync();
        using var reader = new StreamReader(pipe);
        await using var writer = new StreamWriter(pipe) { AutoFlush = true };
        while (await reader.ReadLineAsync() is { } command)
        {
            switch (command)
            {
                case Take:
                    var duration = await TakeAsync();
                    await writer.WriteLineAsync(
                        duration.ToString("0.0", CultureInfo.InvariantCulture)
                    );
                    break;
                case Usage:
                    await writer.WriteLineAsync(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{statements.Count} {Environment.CpuUsage.TotalTime.TotalMilliseconds:0}"
                        )
                    );
                    break;
                case Statements:
                    foreach (var line in statements.TakeMostFrequent(12))
                    {
                        await writer.WriteLineAsync(line);
                    }

                    await writer.WriteLineAsync();
                    break;
            }
        }
    }

    /// <summary>Takes the next ticket as a request does, on a thread of the pool. Returns the milliseconds.</summary>
    private Task<double> TakeAsync() =>
        Task.Run(async () =>
        {
            await using var db = await services!
                .GetRequiredService<IDbContextFactory<WorkbenchDb>>()
                .CreateDbContextAsync();
            var technician = await db
                .People.AsNoTracking()
                .SingleAsync(p => p.Name == TechnicianName);
            var since = Stopwatch.GetTimestamp();
            var outcome = await services!
                .GetRequiredService<TakeNext>()
                .RunAsync(technician.ToActor(), "fan-out", Guid.NewGuid(), default);
            var duration = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
            return outcome is TakeNextOutcome.Started
                ? duration
                : throw new InvalidOperationException($"No ticket was taken: {outcome}");
        });

    private sealed class HostObserver(Action<IHost> onBuilt)
        : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilt", Value: IHost host })
            {
                onBuilt(host);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
