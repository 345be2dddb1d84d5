using System.Diagnostics;
using Workbench.Tests.Support;

namespace Workbench.Tests.CommandLine;

/// <summary>Runs the published program as an operator does: each verb is a process.</summary>
public sealed class PublishedProgram : WorkbenchProgram
{
    public override async Task<(int Exit, string Out, string Error)> RunAsync(
        IReadOnlyDictionary<string, string>? settings,
        params string[] args
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder.FullName,
        };
        start.ArgumentList.Add(PublishedFiles.Program);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["Storage__DataFolder"] = Data;
        foreach (
            var (key, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal)
        )
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
