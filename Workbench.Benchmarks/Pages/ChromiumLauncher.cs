using Microsoft.Playwright;

namespace Workbench.Benchmarks.Pages;

/// <summary>Launches the browser that opens the published program.</summary>
internal static class ChromiumLauncher
{
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                ],
            }
        );
}
