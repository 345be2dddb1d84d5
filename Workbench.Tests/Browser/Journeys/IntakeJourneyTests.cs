using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests that a ticket is taken in by keyboard, with a screenshot from the clipboard and after a reload, and found with all its
/// data.
/// </summary>
[Collection(DemoServers.First)]
public sealed class IntakeJourneyTests(DemoApp demo)
{
    /// <summary>Pastes an image from the clipboard as the browser does.</summary>
    private const string Paste = """
        async () => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 200 });
          canvas.getContext("2d").fillRect(20, 20, 200, 100);
          const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
          const clipboardData = new DataTransfer();
          clipboardData.items.add(new File([blob], "image.png", { type: "image/png" }));
          document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }
        """;

    public static bool CannotRun => Chromium.IsMissing;

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task A_ticket_with_a_pasted_screenshot_survives_a_reload_and_is_found()
    {
        await using var anna = await BrowserSession.OpenAsync(await demo.GetAsync());
        await anna.SignInAsDemoAsync("Anna Lind");
        await anna.GoAsync("/");
        var (page, keys) = (anna.Page, anna.Page.Keyboard);

        await anna.PressAsync("c");
        await PageAssertions.HasUrlAsync(page, @"/tickets/new\?draft=");
        await page.Locator("#customer:focus").WaitForAsync();
        await keys.TypeAsync("1001");
        await page.Locator("[role=option]").Nth(1).WaitForAsync();
        await keys.PressAsync("Enter");
        await PageAssertions.HasTextAsync(page.Locator("aside"), "Open tickets");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Bug" }).CheckAsync();
        await page.Locator("#subject").FillAsync("Cart shows the wrong total");
        await page.Locator("#description").FocusAsync();
        await keys.TypeAsync("See https://shop.example/cart");
        await page.EvaluateAsync(Paste);
        await page.Locator("img[src^='attachments/staged/']").WaitForAsync();
        await PageAssertions.HasTextAsync(page.Locator("[data-item=Screenshot]"), "included");
        await PageAssertions.HasTextAsync(page.GetByTestId("draft-status"), "Draft saved");
        await anna.ShouldHaveNoProblemsAsync("intake");
        await anna.SaveScreenshotAsync("intake");

        await page.ReloadAsync();
        await anna.WaitUntilInteractiveAsync();
        await Microsoft
            .Playwright.Assertions.Expect(page.Locator("#description"))
            .ToHaveValueAsync("See https://shop.example/cart");
        await page.Locator("img[src^='attachments/staged/']").WaitForAsync();
        await page.Locator("#intake-Steps").FocusAsync();
        await keys.TypeAsync("Add two of the same");
        await keys.PressAsync("Control+Enter");

        await PageAssertions.HasUrlAsync(page, "/tickets/[0-9]+$");
        await page.GetByTestId("files").Locator("img").WaitForAsync();
        await PageAssertions.HasTextAsync(
            page.Locator(".rich").First,
            "See https://shop.example/cart"
        );
        await PageAssertions.HasTextAsync(page.GetByTestId("intake"), "Add two of the same");
        await PageAssertions.HasTextAsync(page.GetByTestId("intake"), "Missing: expected result");
        await anna.ShouldHaveNoProblemsAsync("ticket with a picture");
        await anna.SaveScreenshotAsync("ticket-with-picture");
        var width = await page.GetByTestId("files")
            .Locator("img")
            .EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)");
        width.Should().Be(320, "it is the picture itself");
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task A_text_that_is_too_long_is_attached_as_a_file_by_one_press()
    {
        var app = await demo.GetAsync();
        await using var anna = await BrowserSession.OpenAsync(app);
        await anna.SignInAsDemoAsync("Anna Lind");
        await anna.GoAsync("/tickets/new");
        var page = anna.Page;
        var log = string.Concat(Enumerable.Repeat("Åäö: a line of a long log\n", 2_100));

        await page.Locator("#customer").FillAsync("1001");
        await page.Locator("[role=option]").Nth(1).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#subject").FillAsync("Log of the import");
        await AttachAsync(anna, page.Locator("#description"), log, "new-ticket");
        await page.GetByTestId("submit-ticket").ClickAsync();
        await PageAssertions.HasUrlAsync(page, "/tickets/[0-9]+$");

        await ShouldContainAsync(page, app.Address, log);
        await page.GetByTestId("compose-note").ClickAsync();
        await AttachAsync(anna, page.Locator("#compose-text"), log + "!", "note");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByTestId("conversation").GetByText("is attached as").WaitForAsync();
        await ShouldContainAsync(page, app.Address, log + "!");
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task An_interrupted_upload_is_retried_and_foreign_origins_are_refused()
    {
        var app = await demo.GetAsync();
        await using var anna = await BrowserSession.OpenAsync(app);
        await anna.SignInAsDemoAsync("Jonas Berg");
        var number = CustomerNumber(app.DataFolder);
        await anna.GoAsync($"/tickets/{number}");
        var files = anna.Page.GetByTestId("files");
        var fileCount = await files.Locator("a.link").CountAsync();
        await anna.Page.RouteAsync(
            "**/attachments/ticket/**",
            r => r.FulfillAsync(new() { Status = 502 })
        );
        var input = anna.Page.GetByTestId("file-input");
        await input.SetInputFilesAsync(
            new FilePayload
            {
                Name = "log.txt",
                MimeType = "text/html",
                Buffer = "<script>alert(1)</script>"u8.ToArray(),
            }
        );
        await PageAssertions.HasTextAsync(files, "Upload failed.");
        await anna.Page.UnrouteAsync("**/attachments/ticket/**");

        await files.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Microsoft
            .Playwright.Assertions.Expect(files.Locator("a.link"))
            .ToHaveCountAsync(fileCount + 1);
        var opened = await anna.Page.APIRequest.GetAsync(
            app.Address + "/" + await files.Locator("a.link").Last.GetAttributeAsync("href")
        );
        opened.Headers["content-type"].Should().Be("application/octet-stream");
        opened.Headers["content-disposition"].Should().StartWith("attachment");
        var foreign = await anna.Page.APIRequest.PostAsync(
            $"{app.Address}/attachments/ticket/{number}",
            new()
            {
                Headers = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Origin"] = "https://evil.example",
                    ["X-Operation"] = Guid.NewGuid().ToString(),
                    ["X-File-Name"] = "evil.txt",
                },
                DataString = "evil",
            }
        );
        foreign.Status.Should().Be(400);
        (await files.Locator("a.link").CountAsync()).Should().Be(fileCount + 1);
    }

    /// <summary>Attaches a text, puts it back and attaches it again: a file is stored each time, and no text is lost.</summary>
    private static async Task AttachAsync(
        BrowserSession session,
        ILocator field,
        string text,
        string where
    )
    {
        var page = session.Page;
        var (attach, restore) = (page.GetByTestId("attach-text"), page.GetByTestId("restore-text"));
        // Playwright types a text line by line, for which the browser needs longer than a connection may be silent.
        await field.EvaluateAsync(
            """
            (field, text) => {
              field.focus();
              field.value = text;
              field.dispatchEvent(new Event("input", { bubbles: true }));
            }
            """,
            text
        );
        await attach.ClickAsync();
        await restore.WaitForAsync();
        (await field.InputValueAsync())
            .Should()
            .MatchRegex("^The whole text is attached as “Pasted text [0-9.]{8}\\.txt”\\.$");
        await session.ShouldHaveNoProblemsAsync($"text attached in {where}");
        await session.SaveScreenshotAsync($"text-attached-{where}");

        await restore.ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(field).ToHaveValueAsync(text);
        await session.SaveScreenshotAsync($"text-too-long-{where}");
        await attach.ClickAsync();
        await restore.WaitForAsync();
        await field.FocusAsync();
    }

    /// <summary>Waits until a file of the ticket has this text.</summary>
    private static async Task ShouldContainAsync(IPage page, string address, string text)
    {
        var files = page.GetByTestId("files").Locator("a.link");
        for (var attempt = 0; attempt < 40; attempt++, await Task.Delay(250))
        {
            foreach (var file in await files.AllAsync())
            {
                var link = await file.GetAttributeAsync("href");
                var answer = await page.APIRequest.GetAsync($"{address}/{link}");
                if (string.Equals(await answer.TextAsync(), text, StringComparison.Ordinal))
                {
                    return;
                }
            }
        }

        Assert.Fail("A file of the ticket should contain the text");
    }

    private static string CustomerNumber(string folder) =>
        DatabaseFile.Scalar(
            folder,
            "SELECT MIN(\"Number\") FROM \"Tickets\" WHERE \"State\" = 'Queued'"
        );
}
