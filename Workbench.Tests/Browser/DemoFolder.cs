using Workbench.Tests.Support;

namespace Workbench.Tests.Browser;

/// <summary>
/// Data folders with the demo data: a program lays it out once for the run, and each one is a copy of that. Laying it
/// out takes some six times as long as starting on what is there.
/// </summary>
internal static class DemoFolder
{
    private static readonly SemaphoreSlim One = new(1, 1);
    private static string? laid;

    /// <summary>One of its own for each who asks.</summary>
    public static async Task<string> NewAsync()
    {
        var (from, folder) = (await GetAsync(), RunningApp.NewFolder());
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    private static async Task<string> GetAsync()
    {
        await One.WaitAsync();
        try
        {
            return laid ??= await LayAsync();
        }
        finally
        {
            One.Release();
        }
    }

    private static async Task<string> LayAsync()
    {
        var folder = RunningApp.NewFolder();
        await using var app = await RunningApp.StartAsync(folder, "Development");
        var (exitCode, _) = await app.StopAsync();
        return exitCode == 0
            ? folder
            : throw new InvalidOperationException(
                $"The program that lays out the demo data ended with {exitCode}:\n{app.Output}"
            );
    }
}
