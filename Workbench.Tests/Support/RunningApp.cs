using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Workbench.Tests.Support;

/// <summary>Runs the built or published program as a separate process, on its own data folder.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private RunningApp(Process process, string address, string folder) =>
        (this.process, Address, DataFolder) = (process, address, folder);

    public string Address { get; }

    public string DataFolder { get; }

    public string Output => string.Join('\n', output);

    /// <summary>The program in its own build output, where its static assets are found.</summary>
    public static string Program { get; } =
        Path.Combine(
            AppContext
                .BaseDirectory.Replace(
                    "Workbench.Tests.Browser",
                    "Workbench.App",
                    StringComparison.Ordinal
                )
                .Replace("Workbench.Tests.App", "Workbench.App", StringComparison.Ordinal),
            "Workbench.App.dll"
        );

    public static string NewFolder() => Directory.CreateTempSubdirectory("workbench-app-").FullName;

    /// <summary>Starts the built program and waits until it is ready to serve.</summary>
    /// <param name="address">The address of an earlier start; null for a free port.</param>
    /// <param name="settings">Additional settings, as environment variables.</param>
    public static Task<RunningApp> StartAsync(
        string folder,
        string environment,
        string? address = null,
        params (string Name, string Value)[] settings
    ) => StartAsync(Program, folder, environment, address ?? FreeAddress(), settings);

    /// <summary>Starts the published program in production and waits until it is ready to serve.</summary>
    public static Task<RunningApp> StartPublishedAsync(
        string folder,
        IReadOnlyDictionary<string, string> settings
    ) =>
        StartAsync(
            PublishedFiles.Program,
            folder,
            "Production",
            FreeAddress(),
            [.. settings.Select(s => (s.Key, s.Value))]
        );

    private static async Task<RunningApp> StartAsync(
        string program,
        string folder,
        string environment,
        string address,
        (string Name, string Value)[] settings
    )
    {
        var process = Start(program, [], folder, environment, address, settings);
        var app = new RunningApp(process, address, folder);
        process.OutputDataReceived += (_, line) => app.output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => app.output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(2) && !process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"{address}/health/ready"));
                if (answer.IsSuccessStatusCode)
                {
                    return app;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // The program isn't listening yet.
            }

            await Task.Delay(200);
        }

        await app.DisposeAsync();
        throw new InvalidOperationException($"The program did not become ready:\n{app.Output}");
    }

    /// <summary>Runs a verb until it ends.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string folder,
        params string[] arguments
    )
    {
        using var process = Start(Program, arguments, folder, "Production", "http://localhost:0");
        var (standard, error) = (
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        await process.WaitForExitAsync();
        return (process.ExitCode, await standard, await error);
    }

    /// <summary>Kills the process without warning, like a power failure.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Stops the process as a service manager does. Returns its exit code and how long it took.</summary>
    public async Task<(int ExitCode, TimeSpan Took)> StopAsync()
    {
        var since = Stopwatch.GetTimestamp();
        using var kill = Process.Start(
            "kill",
            ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]
        );
        await process.WaitForExitAsync();
        return (process.ExitCode, Stopwatch.GetElapsedTime(since));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static Process Start(
        string program,
        string[] arguments,
        string folder,
        string environment,
        string address,
        params (string Name, string Value)[] settings
    )
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["DOTNET_ENVIRONMENT"] = environment;
        start.Environment["Storage__Provider"] = "Sqlite";
        start.Environment["Storage__DataFolder"] = folder;
        start.Environment["Urls"] = address;
        // Journeys sign in more often than people do, all from one address.
        start.Environment["Hosting__AccountPostsPerMinute"] = "1000";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static string FreeAddress() =>
        string.Create(CultureInfo.InvariantCulture, $"http://localhost:{FreePort()}");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
