using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>Tests that a team lead uploads the files of a folder, sees their errors, and imports the valid rows.</summary>
[Collection(DemoServers.Third)]
public sealed class ImportJourneyTests(DemoApp demo)
{
    private static readonly string SmallFolder = Path.Combine(
        AppContext.BaseDirectory,
        "Data",
        "import-small"
    );

    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false, 1280, 720)]
    [InlineData("sv-SE", true, 1280, 720)]
    [InlineData("en-GB", true, 390, 844)]
    [InlineData("sv-SE", false, 390, 844)]
    public async Task The_page_has_no_problems_empty_and_with_a_preview(
        string locale,
        bool dark,
        int width,
        int height
    )
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app, locale, dark, width, height);
        var variant = $"{locale}-{(dark ? "dark" : "light")}-{width}";
        await per.SignInAsDemoAsync("Per Holm");
        await per.GoAsync("/import");
        await per.Page.GetByTestId("look").WaitForAsync();
        await per.ShouldHaveNoProblemsAsync($"import {variant}");
        await per.SaveScreenshotAsync($"import-{variant}");

        await SendAsync(per.Page);
        await per.Page.GetByTestId("look").ClickAsync();
        await per.Page.GetByTestId("rejected").WaitForAsync();

        await per.ShouldHaveNoProblemsAsync($"import preview {variant}");
        await per.SaveScreenshotAsync($"import-preview-{variant}");
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task A_folder_is_uploaded_checked_and_its_valid_rows_imported()
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app);
        await per.SignInAsDemoAsync("Per Holm");
        await per.GoAsync("/queue");
        var page = per.Page;

        await per.PressAsync("g i");
        await PageAssertions.HasUrlAsync(page, @"/import\?session=");
        await SendAsync(page);
        await page.GetByTestId("look").ClickAsync();
        await PageAssertions.HasTextAsync(
            page.GetByTestId("rejected"),
            "packages.csv:3: yearly_price:"
        );
        var link = await page.GetByTestId("rejected").Locator("a").GetAttributeAsync("href");
        var rejected = await page.APIRequest.GetAsync($"{app.Address}/{link}");
        (await rejected.TextAsync()).Should().StartWith("file,line,column,problem,row\n");
        rejected.Headers["content-disposition"].Should().StartWith("attachment");
        await page.GetByTestId("import").ClickAsync();
        await per.ShouldHaveNoProblemsAsync("confirmation");
        await page.GetByTestId("import-confirm").ClickAsync();

        await page.GetByTestId("imported").WaitForAsync();
        await per.ShouldHaveNoProblemsAsync("imported");
        await per.SaveScreenshotAsync("imported");
        Directory
            .EnumerateFiles(
                Path.Combine(app.DataFolder, "import"),
                "tickets.csv",
                SearchOption.AllDirectories
            )
            .Should()
            .NotContain(f => LinksTo(f, link!));
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task A_technician_has_no_access()
    {
        await using var anna = await BrowserSession.OpenAsync(await demo.GetAsync());
        await anna.SignInAsDemoAsync("Anna Lind");
        await anna.GoAsync("/queue");
        (await anna.Page.Locator("nav a[href=import]").CountAsync()).Should().Be(0);

        await anna.Page.GotoAsync("/import");

        (await anna.Page.GetByTestId("look").CountAsync()).Should().Be(0);
    }

    private static async Task SendAsync(IPage page)
    {
        var files = Directory.GetFiles(SmallFolder);
        await page.GetByTestId("file-input").SetInputFilesAsync(files);
        await Microsoft
            .Playwright.Assertions.Expect(page.Locator(".files li"))
            .ToHaveCountAsync(files.Length);
        await Microsoft.Playwright.Assertions.Expect(page.GetByTestId("look")).ToBeEnabledAsync();
    }

    private static bool LinksTo(string file, string link) =>
        file.Contains(
            Guid.Parse(link.Split('/')[1]).ToString("N"),
            StringComparison.OrdinalIgnoreCase
        );
}
