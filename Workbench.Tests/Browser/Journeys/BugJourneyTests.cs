using FluentAssertions;
using Workbench.App.Features.BugClasses;
using Workbench.App.Features.ProductReports;
using Workbench.App.Shell;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets;
using Workbench.Tests.Browser.Support;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Tests a bug from the questions to each class in turn, the reply in its conversation, and the message and reply when the
/// product group ships.
/// </summary>
[Collection(DemoServers.Second)]
public sealed class BugJourneyTests(DemoApp demo)
{
    /// <summary>The keys that answer; each one is preceded by its evidence.</summary>
    private static readonly (string Keys, int Class)[] Answers =
    [
        ("2 2 1", 4),
        ("3 2 1 1", 3),
        ("1 2", 2),
        ("2 1 2 1", 1),
    ];

    public static bool CannotRun => Chromium.IsMissing;

    [Theory(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    [InlineData("en-GB", false)]
    [InlineData("sv-SE", true)]
    public async Task A_bug_in_each_class_and_then_its_report_is_shipped(string locale, bool dark)
    {
        var app = await demo.GetAsync();
        await using var per = await BrowserSession.OpenAsync(app, locale, dark);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var number = await JourneyTickets.StartAsync(per, app.DataFolder, TicketKind.Bug);
        var page = per.Page;
        foreach (var (keys, bugClass) in Answers)
        {
            await per.GoAsync($"/tickets/{number}");
            await per.PressAsync("b");
            await PageAssertions.HasUrlAsync(page, "classify=ask$");
            await per.ShouldHaveNoProblemsAsync("the first question");
            await AnswerAsync(per, keys.Split(' '));
            await PageAssertions.HasTextAsync(
                page.Locator("h3#wizard-question"),
                TextIn(locale, () => Formats.Text(BugClassesTexts.Wizard_ComesTo, bugClass, ""))
            );
            await page.Locator(".effect").WaitForAsync();
            await per.ShouldHaveNoProblemsAsync($"before class {bugClass}");
            await per.SaveScreenshotAsync($"bug-class-{bugClass}-{locale}");
            await page.GetByTestId("wizard-confirm").ClickAsync();
            await PageAssertions.HasUrlAsync(page, "classify=reply$");
            await page.Locator("#class-reply-text").WaitForAsync();
            await per.ShouldHaveNoProblemsAsync($"the reply of class {bugClass}");
            ClassOf(app.DataFolder, number).Should().Be(Name(bugClass));
        }

        var report = await page.Locator("aside a[href^='reports/']").GetAttributeAsync("href");
        await per.PressAsync("g p");
        await PageAssertions.HasTextAsync(
            page.Locator("h1"),
            TextIn(locale, () => ShellTexts.Nav_Reports)
        );
        await page.Locator($"a[href='{report}']").ClickAsync();
        await page.GetByTestId("ship").ClickAsync();
        await page.Locator("#report-text").FillAsync("25.1");
        await per.ShouldHaveNoProblemsAsync("shipping");
        await page.GetByTestId("decide").ClickAsync();
        await PageAssertions.HasTextAsync(
            page.Locator(".verdict"),
            TextIn(locale, () => Formats.Text(ProductReportsTexts.StateShipped, "25.1"))
        );
        await page.GetByTestId($"reply-{number}").ClickAsync();
        await page.Locator("#release-reply-text").WaitForAsync();
        (await page.Locator("#release-reply-text").InputValueAsync()).Should().Contain("25.1");
        await per.ShouldHaveNoProblemsAsync("the reply after shipping");
        await page.GetByTestId("insert-letter").ClickAsync();
        await PageAssertions.HasUrlAsync(page, $"/tickets/{number}\\?compose=message$");
        DatabaseFile
            .Scalar(
                app.DataFolder,
                $"""SELECT "Text" FROM "Drafts" WHERE "TicketNumber" = {number} AND "Field" = 'message'"""
            )
            .Should()
            .Contain("25.1");
    }

    private static async Task AnswerAsync(BrowserSession per, string[] keys)
    {
        var heading = per.Page.Locator("h3#wizard-question");
        foreach (var key in keys)
        {
            var question = await heading.InnerTextAsync();
            await per.Page.Locator("#wizard-evidence").FillAsync("Seen there on 24.3");
            await per.Page.Locator("#wizard-title").FocusAsync();
            await per.PressAsync(key);
            await Microsoft.Playwright.Assertions.Expect(heading).Not.ToHaveTextAsync(question);
        }
    }

    private static string Name(int bugClass) => ((BugClass)bugClass).ToString();

    private static string ClassOf(string folder, string number) =>
        DatabaseFile.Scalar(
            folder,
            $"""SELECT "BugClass" FROM "Tickets" WHERE "Number" = {number}"""
        );

    private static string TextIn(string locale, Func<string> say) =>
        CultureRunner.Run(locale, say).Trim();
}
