using System.Diagnostics;
using Workbench.Tests.Support;

namespace Workbench.Tests.CommandLine;

/// <summary>Runs the published program as an operator does, with its own data folder.</summary>
public sealed class PublishedProgram : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workbench-cli-");

    public string Data => Path.Combine(folder.FullName, "data");

    public async Task<(int Exit, string Out, string Error)> RunAsync(
        IReadOnlyDictionary<string, string>? settings,
        params string[] args
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
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

    /// <summary>Copies a folder of Data/.</summary>
    public string Copy(string name)
    {
        var to = folder.CreateSubdirectory(name).FullName;
        foreach (
            var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", name))
        )
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        return to;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
