using Workbench.Tests.Support;

namespace Workbench.Tests.Browser.Support;

/// <summary>
/// Creates data folders with the demo data. The program creates the data once for the test run, and each folder is a copy,
/// because creating them takes some six times as long as starting with existing data.
/// </summary>
internal static class DemoDataFolder
{
    private static readonly SemaphoreSlim CreationLock = new(1, 1);
    private static string? template;

    /// <summary>Creates a new copy for each caller.</summary>
    public static async Task<string> CreateCopyAsync()
    {
        var (from, folder) = (await GetTemplateAsync(), RunningApp.NewFolder());
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    private static async Task<string> GetTemplateAsync()
    {
        await CreationLock.WaitAsync();
        try
        {
            return template ??= await CreateTemplateAsync();
        }
        finally
        {
            CreationLock.Release();
        }
    }

    private static async Task<string> CreateTemplateAsync()
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
