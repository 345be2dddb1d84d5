using System.Diagnostics;

namespace Workbench.Benchmarks.Pages;

/// <summary>Starts and stops the published program with demo data, as a separate process.</summary>
internal static class PublishedApp
{
    public static async Task<StartedProcess> StartAsync(
        string program,
        string folder,
        string address,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var start = CreateStart(folder, program);
        start.Environment["Urls"] = address;
        foreach (
            var (name, value) in environment
                ?? new Dictionary<string, string>(StringComparer.Ordinal)
        )
        {
            start.Environment[name] = value;
        }

        var since = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"{address}/account/sign-in"));
                if (answer.IsSuccessStatusCode)
                {
                    return new(process, Stopwatch.GetElapsedTime(since).TotalSeconds);
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Runs a verb of the program.</summary>
    /// <returns>How long it took, in milliseconds.</returns>
    public static async Task<double> RunVerbAsync(
        string program,
        string folder,
        params string[] arguments
    )
    {
        var since = Stopwatch.GetTimestamp();
        using var process = Process.Start(CreateStart(folder, [program, .. arguments]))!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(since).TotalMilliseconds
            : throw new InvalidOperationException(await errors);
    }

    private static ProcessStartInfo CreateStart(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Storage__DataFolder"] = folder;
        return start;
    }

    public static async Task StopAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }
}
