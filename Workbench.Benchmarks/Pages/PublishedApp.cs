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
        var start = new ProcessStartInfo("dotnet", [program])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Storage__DataFolder"] = folder;
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

    public static async Task StopAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }
}
