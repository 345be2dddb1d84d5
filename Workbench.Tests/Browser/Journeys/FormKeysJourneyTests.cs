using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;
using Workbench.Tests.Browser.Support;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>
/// Opens every form and dialog with a field of several lines: Ctrl+Enter sends it, and the focus is in the content from the first
/// moment. What would be sent is counted and stopped, so that one person can open all of them.
/// </summary>
[Collection(DemoServers.First)]
public sealed partial class FormKeysJourneyTests(DemoApp demo)
{
    /// <summary>
    /// Counts what scripts submit and press, and keeps it from the page. A person's own clicks are trusted and pass.
    /// </summary>
    private const string CountSent = """
        (() => {
          window.sent = null;
          const stop = (event) => {
            if (window.sent === null || (event.type === "click" && (event.isTrusted || !event.target.closest("button")))) return;
            event.preventDefault();
            event.stopImmediatePropagation();
            window.sent++;
          };
          addEventListener("submit", stop, true);
          addEventListener("click", stop, true);
        })();
        """;

    /// <summary>The ids of fields in which Ctrl+Enter was tried.</summary>
    private readonly HashSet<string> tried = new(StringComparer.Ordinal);

    public static bool CannotRun => Chromium.IsMissing;

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task Ctrl_Enter_sends_from_every_field_of_several_lines()
    {
        var app = await demo.GetAsync();
        await using var per = await OpenAsync(app, DemoApp.Per);
        await TryNewTicketAsync(per);
        await TryTicketAsync(per, app.DataFolder);
        await TryBugClassAsync(per, app.DataFolder);
        await TryReportAsync(per, app.DataFolder);
        await TryPageAsync(per, "/replies", "#reply-swedish");
        await TrySettingsAsync(per);
        await TryFundingLetterAsync(per, app.DataFolder);
        await TryBillingAsync(per, app.DataFolder);
        await using var maria = await OpenAsync(app, DemoApp.Maria);
        await TryEscalationAsync(maria);
        await TrySalesDeskAsync(maria);
        await TryCustomerAsync(maria);
        await TryUndoOfAnEndAsync(maria, app.DataFolder);

        foreach (var field in FieldsOfTheProgram())
        {
            tried.Should().Contain(id => Matches(id, field), $"{field} should be tried");
        }
    }

    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public async Task After_More_the_focus_is_on_what_it_opened()
    {
        var app = await demo.GetAsync();
        await using var per = await OpenAsync(app, DemoApp.Per);
        var page = per.Page;
        await JourneyTickets.StartAsync(per, app.DataFolder);
        var actions = page.Locator("dialog[open] .action-list button");
        await per.PressAsync("x");
        await page.Locator("dialog[open] .action-list li:first-child button:focus").WaitForAsync();
        var names = await actions.EvaluateAllAsync<string[]>(
            "buttons => buttons.map((button) => button.dataset.testid)"
        );
        names.Should().HaveCountGreaterThan(4);
        foreach (var name in names)
        {
            // As by keyboard: the button with the focus goes away when its action is opened.
            await page.GetByTestId(name).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await actions.First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await page.Locator(
                    "dialog[open] :is(input, select, textarea, .btn.main):focus, dialog[open] .actions button:focus"
                )
                .WaitForAsync();
            await TryFieldsAsync(per, name);
            await page.Keyboard.PressAsync("Escape");
            await page.Locator("dialog[open]")
                .WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await per.PressAsync("x");
            await page.Locator("dialog[open] .action-list li:first-child button:focus")
                .WaitForAsync();
        }

        tried.Should().Contain("way-reason");

        await using var narrow = await BrowserSession.OpenAsync(app, width: 390, height: 844);
        await narrow.SignInAsDemoAsync(DemoApp.Per);
        await narrow.Page.Locator(".nav-more").FocusAsync();
        await narrow.Page.Keyboard.PressAsync("Enter");
        await narrow.Page.Locator("#nav-foot.open").WaitForAsync();
        await narrow.Page.Keyboard.PressAsync("Tab");
        await narrow.Page.Locator("#nav-foot :focus").WaitForAsync();
    }

    private static async Task<BrowserSession> OpenAsync(RunningApp app, string name)
    {
        var session = await BrowserSession.OpenAsync(app);
        await session.SignInAsDemoAsync(name);
        await session.Page.AddInitScriptAsync(CountSent);
        return session;
    }

    private async Task TryNewTicketAsync(BrowserSession per)
    {
        await per.GoAsync("/tickets/new");
        await per.Page.Locator("#description[data-fingerprint]").WaitForAsync();
        var kinds = per.Page.Locator("input[name=kind]");
        foreach (var kind in Enum.GetValues<TicketKind>())
        {
            await kinds.Nth((int)kind).CheckAsync();
            foreach (var item in Enum.GetValues<IntakeItems>())
            {
                // The fields of the kind that was chosen before go away when the answer of the server arrives.
                if (item != IntakeItems.None && !IntakeChecklist.ItemsFor(kind).HasFlag(item))
                {
                    await per
                        .Page.Locator($"textarea[id=intake-{item}]")
                        .WaitForAsync(new() { State = WaitForSelectorState.Detached });
                }
            }

            await TryFieldsAsync(per, "new ticket");
        }

        tried.Should().Contain("intake-Steps");
    }

    private async Task TryTicketAsync(BrowserSession per, string folder)
    {
        var page = per.Page;
        await JourneyTickets.StartAsync(per, folder);
        await page.GetByTestId("compose-note").ClickAsync();
        await page.Locator("#compose-text").FillAsync("Written to be changed");
        await page.GetByTestId("compose-send").ClickAsync();
        await page.GetByTestId("note-edit").First.ClickAsync();
        await page.GetByTestId("note-text").WaitForAsync();
        await TryFieldsAsync(per, "note");
        tried.Should().Contain(id => id.StartsWith("note-", StringComparison.Ordinal));
        await page.Locator("form:has([data-testid=note-save]) button[type=button]").ClickAsync();
        foreach (var kind in await page.Locator(".composer .segments button").AllAsync())
        {
            await kind.ClickAsync();
            // The field of the kind before goes away when the answer of the server arrives.
            await Assertions.Expect(kind).ToHaveAttributeAsync("aria-pressed", "true");
            await TryFieldsAsync(per, "composer");
        }

        await page.GetByTestId("more-actions").ClickAsync();
        await page.GetByTestId("withdraw").ClickAsync();
        await page.Locator("#way-reason").WaitForAsync();
        await TryFieldsAsync(per, "withdraw");
    }

    private async Task TryBugClassAsync(BrowserSession per, string folder)
    {
        var page = per.Page;
        await JourneyTickets.StartAsync(per, folder, TicketKind.Bug);
        await page.GetByTestId("find-class").ClickAsync();
        // The evidence is missing: the question stays, and its next button appears.
        await page.GetByTestId("reply-Yes").ClickAsync();
        await page.GetByTestId("next").WaitForAsync();
        await TryFieldsAsync(per, "question");
        await page.GetByTestId("not-sure").ClickAsync();
        await page.GetByTestId("classify").ClickAsync();
        await page.Locator("input[name=wizard-class]").Nth(2).CheckAsync();
        await page.Locator("#wizard-reason").FillAsync("Known from before");
        await page.Locator("[data-testid=wizard-confirm]:enabled").WaitForAsync();
        await TryFieldsAsync(per, "class");
        await page.GetByTestId("wizard-confirm").ClickAsync();
        await page.Locator("#class-reply-text").WaitForAsync();
        await TryFieldsAsync(per, "letter");
    }

    private async Task TryBillingAsync(BrowserSession per, string folder)
    {
        var page = per.Page;
        await per.GoAsync("/billing?month=2020-01");
        await page.GetByTestId("lock").ClickAsync();
        await page.Locator("dialog[open] [data-testid=lock-confirm]").ClickAsync();
        await page.Locator(".months .tag").WaitForAsync();
        await page.GetByTestId("lock").ClickAsync();
        await page.Locator("dialog[open] #unlock-reason").WaitForAsync();
        await TryFieldsAsync(per, "unlock");
        var month = DatabaseFile.Scalar(folder, DemoApp.MonthToBill);
        await per.GoAsync($"/billing?month={month}");
        await page.GetByTestId("hand-over").ClickAsync();
        await page.Locator("dialog[open] [data-testid=hand-over-confirm]").ClickAsync();
        await page.GetByTestId("undo").First.ClickAsync();
        await page.Locator("dialog[open] #undo-hand-over-reason").WaitForAsync();
        await TryFieldsAsync(per, "undo a hand-over");
        await page.Locator("#undo-hand-over-reason").FillAsync("Handed over for the test");
        await page.GetByTestId("undo-confirm").ClickAsync();
        await page.GetByTestId("hand-over").WaitForAsync();
    }

    private async Task TrySalesDeskAsync(BrowserSession maria)
    {
        await maria.GoAsync("/sales");
        await maria.Page.GetByTestId("contact").First.ClickAsync();
        await maria.Page.Locator("dialog[open] #contact-note").WaitForAsync();
        await TryFieldsAsync(maria, "contact");
        await maria.Page.Keyboard.PressAsync("Escape");
        await maria
            .Page.Locator("dialog[open]")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await maria.Page.GetByTestId("snooze").First.ClickAsync();
        await maria.Page.Locator("dialog[open] #snooze-reason").WaitForAsync();
        await TryFieldsAsync(maria, "put off");
    }

    private async Task TrySettingsAsync(BrowserSession per)
    {
        await per.GoAsync("/settings");
        await per.Page.Locator("[data-testid=setting-SenderAddress] .btn").First.ClickAsync();
        await per.Page.Locator("dialog[open] #setting-value").WaitForAsync();
        await TryFieldsAsync(per, "sender's address");
    }

    private async Task TryCustomerAsync(BrowserSession maria)
    {
        var page = maria.Page;
        await maria.GoAsync("/customers/1013?show=notes");
        await page.Locator("#customer-note-text").FillAsync("Calls on Fridays");
        await page.GetByTestId("save-note").ClickAsync();
        await page.GetByTestId("edit-note").First.ClickAsync();
        await page.GetByTestId("edit-note-text").WaitForAsync();
        await TryFieldsAsync(maria, "notes about a customer");
        await maria.GoAsync("/customers/1013?show=contacts");
        await page.GetByTestId("add-contact").ClickAsync();
        await page.Locator("dialog[open] #contact-name:focus").WaitForAsync();
        await TryFieldsAsync(maria, "contact of a customer");
    }

    private async Task TryReportAsync(BrowserSession per, string folder)
    {
        var no = DatabaseFile.Scalar(
            folder,
            """SELECT MIN("No") FROM "ProductReports" WHERE "State" = 'Open'"""
        );
        await per.GoAsync($"/reports/{no}");
        await per.Page.GetByTestId("decline").ClickAsync();
        await per.Page.Locator("#report-text:focus").WaitForAsync();
        await TryFieldsAsync(per, "decline");
    }

    private async Task TryPageAsync(BrowserSession session, string path, string field)
    {
        await session.GoAsync(path);
        await session.Page.Locator(field).WaitForAsync();
        await TryFieldsAsync(session, path);
    }

    private async Task TryFundingLetterAsync(BrowserSession per, string folder)
    {
        var number = DatabaseFile.Scalar(
            folder,
            """SELECT MIN("Number") FROM "Tickets" WHERE "State" = 'AwaitingFunding'"""
        );
        await per.GoAsync($"/tickets/{number}");
        await per.Page.GetByTestId("letter").ClickAsync();
        await per.Page.Locator("#letter-text").WaitForAsync();
        await TryFieldsAsync(per, "funding letter");
    }

    private async Task TryEscalationAsync(BrowserSession maria)
    {
        await maria.GoAsync("/escalations/8");
        await maria.Page.GetByTestId("pick-up").ClickAsync();
        await maria.Page.GetByTestId("next-step").WaitForAsync();
        foreach (
            var (no, decision) in new[]
            {
                (8, "won"),
                (8, "declined"),
                (8, "rescope"),
                (8, "split"),
                (8, "next-step"),
                (4, "next-step"),
            }
        )
        {
            await maria.GoAsync($"/escalations/{no}");
            await maria.Page.GetByTestId(decision).ClickAsync();
            await maria.Page.Locator("dialog[open] :focus").WaitForAsync();
            var before = tried.Count;
            await TryFieldsAsync(maria, decision);
            tried.Count.Should().BeGreaterThan(before, $"{decision} has a field of its own");
        }

        await maria.GoAsync("/escalations/8");
        await maria.Page.GetByTestId("next-step").ClickAsync();
        await maria.Page.Locator("#plan-hours").FillAsync("24");
        await maria.Page.Locator("#plan-price").FillAsync("26160");
        await maria.Page.GetByTestId("plan-save").ClickAsync();
        await maria.Page.Locator("a[data-testid=next-step]").ClickAsync();
        await maria.Page.Locator("#offer-text").WaitForAsync();
        // Opened anew, so that nothing moves the focus any more.
        await maria.GoAsync(new Uri(maria.Page.Url).PathAndQuery);
        await TryFieldsAsync(maria, "offer letter");
    }

    private async Task TryUndoOfAnEndAsync(BrowserSession maria, string folder)
    {
        var page = maria.Page;
        var customer = JourneyTickets.CustomerWithHours(folder);
        await maria.GoAsync($"/customers/{customer}?show=agreement");
        await page.GetByTestId("end-agreement").ClickAsync();
        await page.GetByTestId("end-on").ClickAsync();
        await page.Locator(".btn.main[data-testid=end-on]").ClickAsync();
        await page.GetByTestId("undo-end").ClickAsync();
        await page.Locator("#undo-end-reason:focus").WaitForAsync();
        await TryFieldsAsync(maria, "undo of an end");
        await page.Locator("#undo-end-reason").FillAsync("Ended for the test");
        await page.GetByTestId("undo-end-confirm").ClickAsync();
        await page.GetByTestId("end-agreement").WaitForAsync();
    }

    /// <summary>Presses Ctrl+Enter in each visible field of several lines of the dialog that is open, or else of the page.</summary>
    private async Task TryFieldsAsync(BrowserSession session, string where)
    {
        var page = session.Page;
        var dialog = page.Locator("dialog[open]");
        var scope = await dialog.CountAsync() > 0 ? dialog : page.Locator("main");
        foreach (var field in await scope.Locator("textarea:visible").AllAsync())
        {
            var id = await field.GetAttributeAsync("id") ?? "";
            await field.FocusAsync();
            await page.EvaluateAsync("() => { window.sent = 0; }");
            await page.Keyboard.PressAsync("Control+Enter");
            var sent = await page.EvaluateAsync<int>(
                "() => { const count = window.sent; window.sent = null; return count; }"
            );
            sent.Should().Be(1, $"Ctrl+Enter should send {where} once from {id}");
            tried.Add(id);
        }
    }

    private static bool Matches(string id, string pattern) =>
        Regex.IsMatch(id, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Returns a pattern for the id of each field of several lines in the markup of the program.</summary>
    private static IEnumerable<string> FieldsOfTheProgram() =>
        Repository
            .Files(".razor")
            .Where(f => f.StartsWith("Workbench.App/", StringComparison.Ordinal))
            .Select(f => File.ReadAllText(Repository.PathOf(f)))
            .SelectMany(text => Textarea().Matches(text).Select(m => m.Groups["id"].Value))
            .Select(id => $"^{Expression().Replace(id, ".+")}$");

    [GeneratedRegex(
        "<textarea\\b[^>]*?\\bid=\"(?<id>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex Textarea();

    [GeneratedRegex(@"@\([^)]*\)|@\w+(\(\w+\))?", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Expression();
}
