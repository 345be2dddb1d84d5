using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using Workbench.Benchmarks.Circuits;
using Workbench.Benchmarks.History;

/// <summary>
/// Runs inside the measured program (DOTNET_STARTUP_HOOKS). Writes to every client of the memory pipe the managed heap after a
/// forced collection and the resident memory, in bytes. Answers the commands of the pipe of changes
/// (<see cref="ChangeWriter"/>). Writes every statement to the file that is named for it (<see cref="StatementLog"/>).
/// </summary>
[SuppressMessage(
    "Design",
    "CA1050",
    Justification = "The runtime looks for this name outside any namespace."
)]
[SuppressMessage(
    "Design",
    "MA0047",
    Justification = "The runtime looks for this name outside any namespace."
)]
internal static class StartupHook
{
    public const string PipeVariable = "WORKBENCH_MEMORY_PIPE";
    public const string ChangesPipeVariable = "WORKBENCH_CHANGES_PIPE";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(PipeVariable) is { } name)
        {
            new Thread(() => Answer(name)) { IsBackground = true }.Start();
        }

        if (Environment.GetEnvironmentVariable(StatementLog.FileVariable) is { } file)
        {
            StatementLog.Start(file);
        }

        if (Environment.GetEnvironmentVariable(ChangesPipeVariable) is { } changes)
        {
            ChangeWriter.Start(changes);
        }
    }

    private static void Answer(string name)
    {
        using var pipe = new NamedPipeServerStream(name, PipeDirection.Out, 1);
        while (true)
        {
            pipe.WaitForConnection();
            for (var i = 0; i < 3; i++)
            {
                GC.Collect(
                    GC.MaxGeneration,
                    GCCollectionMode.Aggressive,
                    blocking: true,
                    compacting: true
                );
                GC.WaitForPendingFinalizers();
            }

            pipe.Write(
                Encoding.ASCII.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{GC.GetTotalMemory(forceFullCollection: true)} {Environment.WorkingSet}"
                    )
                )
            );
            pipe.Disconnect();
        }
    }
}
