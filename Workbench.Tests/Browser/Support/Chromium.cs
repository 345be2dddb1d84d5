using Microsoft.Playwright;

[assembly: Xunit.AssemblyFixture(typeof(Workbench.Tests.Browser.Support.Chromium))]

namespace Workbench.Tests.Browser.Support;

/// <summary>Provides one Chromium for the test run, started when the first test needs it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>The shell has no window, menus or extensions, which take a third of the time of a run.</summary>
    private static readonly string? Executable = new[]
    {
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
    }.FirstOrDefault(File.Exists);
    private static readonly SemaphoreSlim LaunchLock = new(1, 1);
    private static IPlaywright? playwright;
    private static IBrowser? browser;

    /// <summary>Whether Chromium is missing. Tests are then skipped visibly; in CI they fail.</summary>
    public static bool IsMissing =>
        Executable is null
        && !string.Equals(
            Environment.GetEnvironmentVariable("CI"),
            "true",
            StringComparison.Ordinal
        );

    public static async Task<IBrowser> GetAsync()
    {
        await LaunchLock.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = Executable,
                    Args =
                    [
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                    ],
                }
            );
        }
        finally
        {
            LaunchLock.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
