using System.Diagnostics;
using System.Text;

namespace Workbench.Tests.Support;

/// <summary>
/// Publishes the built program into a temporary folder, once, when the first test needs it. Only the published program shows
/// what publishing leaves out. The long form of the tests publishes it as for production, which takes a minute: compiled ahead,
/// with the compiled model.
/// </summary>
public sealed class PublishedFiles : IDisposable
{
    private static readonly Lazy<string> Folder = new(Publish);

    /// <summary>The path of the published program.</summary>
    public static string Program => Path.Combine(Folder.Value, "Workbench.App.dll");

    public void Dispose()
    {
        if (Folder.IsValueCreated)
        {
            Directory.Delete(Folder.Value, recursive: true);
        }
    }

    private static string Publish()
    {
        var folder = Directory.CreateTempSubdirectory("workbench-published-").FullName;
        var isChecked = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)
            .EndsWith("checked", StringComparison.Ordinal);
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "publish",
                Path.Combine(Repository.Root, "Workbench.App"),
                .. TestSize.IsLong
                    ? (string[])["--configuration", "Release"]
                    :
                    [
                        "--no-build",
                        $"-p:Check={(isChecked ? "true" : "false")}",
                        "--configuration",
                        "Debug",
                    ],
                "--output",
                folder,
                "--nologo",
                "-nodeReuse:false",
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Removes build settings that the test runner has added to the environment.
        foreach (
            var name in start
                .Environment.Keys.Where(k =>
                    k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
                )
                .ToList()
        )
        {
            start.Environment.Remove(name);
        }

        var output = new StringBuilder();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode == 0
            ? folder
            : throw new InvalidOperationException($"Publishing failed:\n{output}");

        void Append(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}
