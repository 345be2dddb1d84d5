using Microsoft.Playwright;

namespace Workbench.Benchmarks.Pages;

/// <summary>Launches the browser that opens the published program.</summary>
internal static class ChromiumLauncher
{
    private static readonly string[] Programs =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
    ];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Array.Find(Programs, File.Exists),
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
