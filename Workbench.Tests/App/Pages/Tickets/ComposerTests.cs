using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Tickets.Conversation;
using Workbench.App.Features.Tickets.Conversation.Compose;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Shell.Drafts;
using Workbench.App.Shell.Letters;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets;

/// <summary>Tests the conversation and the composer on a ticket's page.</summary>
public sealed class ComposerTests : PageTestContext
{
    private const string Text = "#compose-text";
    private const string Kept = "[data-testid=compose-draft-status]";

    [Fact]
    public async Task A_typed_note_is_saved_as_a_draft_and_deleted_when_sent()
    {
        var (page, number) = await PageAsync();

        await page.Find(Text).ChangeAsync(new() { Value = "The template was changed in June." });

        page.Find(Kept).VisibleText().Should().Be("Draft saved 09:00");
        var drafts = (await DraftsAsync(number)).ToList();
        drafts.Should().Contain((ComposerDraftFields.Note, "The template was changed in June."));
        drafts.Should().HaveCount(2, "beside a text lies which draft it is");

        await page.Find("form.composer").SubmitAsync();

        page.WaitForAssertion(() =>
            page.Find("[data-kind=Note]")
                .VisibleText()
                .Should()
                .Contain("The template was changed in June.")
        );
        page.Find(Text).GetAttribute("value").Should().BeNullOrEmpty();
        page.Find(Kept).VisibleText().Should().BeEmpty();
        (await DraftsAsync(number)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_draft_restored_by_the_browser_after_sending_is_sent_once()
    {
        const string text = "Called, nobody answers.";
        var (page, number) = await PageAsync();
        await page.Find(Text).ChangeAsync(new() { Value = text });
        var draft = page.Find(Text).GetAttribute("data-draft-id");
        await page.Find("form.composer").SubmitAsync();
        page.Find(Text).GetAttribute("data-draft-id").Should().NotBe(draft);

        var reloaded = Page(number);
        await reloaded.Find("[data-draft-id-for]").ChangeAsync(new() { Value = draft });
        reloaded.Find(Text).GetAttribute("data-draft-id").Should().Be(draft);
        await SendAsync(reloaded, text);

        reloaded.Find(Text).GetAttribute("value").Should().BeNullOrEmpty();
        reloaded.WaitForAssertion(() =>
            reloaded.FindAll("[data-kind=Note]").Should().ContainSingle()
        );
        await SendAsync(reloaded, text);
        reloaded.WaitForAssertion(() => reloaded.FindAll("[data-kind=Note]").Should().HaveCount(2));
    }

    [Theory]
    [InlineData("compose-question")]
    [InlineData("compose-note")]
    public async Task A_field_that_reports_its_text_once_more_after_sending_leaves_no_draft(
        string kind
    )
    {
        const string text = "Which page is it?";
        var store = new StoreThatReportsLate(Host.Get<IDraftStore>());
        Services.AddSingleton<IDraftStore>(store);
        var (page, number) = await PageAsync();
        await page.Find($"[data-testid={kind}]").ClickAsync(new());
        await page.Find(Text).ChangeAsync(new() { Value = text });
        var field = page.Find(Text);
        store.Clearing = () => field.Change(text);

        await page.Find("form.composer").SubmitAsync();

        store.Clearing.Should().BeNull("the field reported its text");
        page.Find(Text).GetAttribute("value").Should().BeNullOrEmpty();
        (await DraftsAsync(number)).Should().BeEmpty();
        var reloaded = Page(number);
        reloaded.Find(Text).GetAttribute("value").Should().BeNullOrEmpty();
    }

    [Fact]
    public async Task A_sent_text_that_the_browser_restores_is_not_saved_again()
    {
        const string text = "Called, nobody answers.";
        var (page, number) = await PageAsync();
        await page.Find(Text).ChangeAsync(new() { Value = text });
        var draft = page.Find(Text).GetAttribute("data-draft-id");
        await page.Find("form.composer").SubmitAsync();

        var reloaded = Page(number);
        await reloaded.Find("[data-draft-id-for]").ChangeAsync(new() { Value = draft });
        await reloaded.Find(Text).ChangeAsync(new() { Value = text });

        reloaded.Find(Text).GetAttribute("value").Should().BeNullOrEmpty();
        reloaded
            .Find("form.composer")
            .VisibleText()
            .Should()
            .Contain("This text was already sent, so it isn’t saved as a draft again.");
        (await DraftsAsync(number)).Should().BeEmpty();
        // The browser keeps what was typed after it, and nothing of it.
        reloaded.Find(Text).GetAttribute("data-sent-text").Should().Be(text);
        await reloaded.Find(Text).ChangeAsync(new() { Value = "Now they answer." });
        reloaded.Find(Text).HasAttribute("data-sent-text").Should().BeFalse();
    }

    [Fact]
    public async Task A_field_shows_its_saved_draft()
    {
        var (page, _) = await PageAsync();
        page.Find(Text).GetAttribute("data-fingerprint").Should().BeEmpty();

        await page.Find(Text).ChangeAsync(new() { Value = "Half" });

        page.Find(Text)
            .GetAttribute("data-fingerprint")
            .Should()
            .Be(DraftFingerprint.Calculate("Half"));
    }

    [Fact]
    public async Task The_composer_reopens_the_kind_that_has_a_draft()
    {
        var (_, number) = await PageAsync();
        await SaveDraftAsync(number, ComposerDraftFields.Question, "Which page is it");

        var reloaded = Page(number);

        SelectedKind(reloaded).Should().Be("Question");
        reloaded.Find(Text).GetAttribute("value").Should().Be("Which page is it");
        await reloaded.Find("[data-testid=compose-note]").ClickAsync(new());
        reloaded.Find(Text).GetAttribute("value").Should().BeNullOrEmpty();
    }

    [Fact]
    public async Task A_draft_saved_by_another_panel_is_shown_when_the_URL_selects_its_kind()
    {
        var (page, number) = await PageAsync();
        await SaveDraftAsync(
            number,
            ComposerDraftFields.Message,
            "We have told the product group."
        );

        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(Host.Get<IConversationDraft>().Link(number));

        page.WaitForAssertion(() => SelectedKind(page).Should().Be("To the customer"));
        page.Find(Text).GetAttribute("value").Should().Be("We have told the product group.");

        await SaveDraftAsync(number, ComposerDraftFields.Message, "It ships in 4.2.");
        navigation.NavigateTo(Host.Get<IConversationDraft>().Link(number));
        page.WaitForAssertion(() =>
            page.Find(Text).GetAttribute("value").Should().Be("It ships in 4.2.")
        );
    }

    [Fact]
    [Rule("D2")]
    public async Task A_question_shows_what_it_pauses_and_the_answer_resumes_the_ticket()
    {
        var (page, number) = await PageAsync();
        await page.Find("[data-testid=compose-question]").ClickAsync(new());
        page.Find("#compose-hint")
            .VisibleText()
            .Should()
            .Be(
                "The ticket will wait for the customer’s answer. Its delivery target is paused until then. "
                    + "1 h stays reserved for the ticket. "
                    + "Workbench doesn’t send e-mail: copy the text, or open it in your own e-mail afterwards."
            );

        await SendAsync(page, "Which page?");

        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.AwaitingCustomer);
        AdvanceOneSecond();
        page.WaitForAssertion(() => page.Has("[data-testid=compose-go-on]").Should().BeTrue());
        page.Has("[data-testid=compose-question]").Should().BeFalse();
        await page.Find("[data-testid=compose-from-customer]").ClickAsync(new());
        page.Find("#compose-hint")
            .VisibleText()
            .Should()
            .Be("The ticket’s status changes to “Started”.");
        await page.Find("#compose-said-by").ChangeAsync(new() { Value = "Eva" });
        await SendAsync(page, "The start page");

        var ticket = await Host.LoadTicketAsync(number);
        ticket.State.Should().Be(TicketState.Started);
        var messages = await Host.Get<ConversationQuery>()
            .RunAsync(CurrentActor, number, null, default);
        messages
            .Select(m => (m.Kind, m.SaidBy))
            .Should()
            .Equal((MessageKind.Answer, "Eva"), (MessageKind.Question, ""));
        (await DraftsAsync(number)).Should().BeEmpty();
    }

    [Fact]
    [Rule("D2")]
    public async Task A_message_that_is_not_an_answer_is_recorded_and_the_ticket_keeps_waiting()
    {
        var (_, number) = await PageAsync();
        await AskAsync(number);
        var page = Page(number);
        SelectedKind(page).Should().Be("Answer");

        await page.Find("[data-testid=answers]").ChangeAsync(new() { Value = false });
        page.Find("#compose-hint")
            .VisibleText()
            .Should()
            .Be("The ticket keeps waiting for the customer.");
        await SendAsync(page, "I am on holiday");

        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.AwaitingCustomer);
    }

    [Fact]
    [Rule("D2")]
    public async Task Continuing_without_an_answer_requires_a_reason()
    {
        var (_, number) = await PageAsync();
        await AskAsync(number);
        var page = Page(number);
        await page.Find("[data-testid=compose-go-on]").ClickAsync(new());

        await SendAsync(page, "");
        page.AlertText().Should().Be("The text is missing. Fill it in and try again.");
        await SendAsync(page, "Found it myself");

        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Started);
    }

    [Fact]
    public async Task Live_updates_keep_the_text_being_typed()
    {
        var (page, number) = await PageAsync();
        await page.Find("[data-testid=compose-question]").ClickAsync(new());
        await page.Find(Text).ChangeAsync(new() { Value = "Which pa" });
        var lena = await Host.CreatePersonAsync("Lena", Roles.TeamLead);

        await Host.Get<AskCustomer>().RunAsync(lena, Target(number), "Which browser?", default);

        page.WaitForAssertion(() =>
            page.Find("[data-kind=Question]").VisibleText().Should().Contain("Which browser?")
        );
        SelectedKind(page).Should().Be("Question");
        page.Find(Text).GetAttribute("value").Should().Be("Which pa");
        AdvanceOneSecond();
        page.WaitForAssertion(() =>
            page.Find(".sum").VisibleText().Should().StartWith("Waiting for the customer")
        );
        await page.Find("form.composer").SubmitAsync();
        page.Find("form.composer [role=alert]")
            .VisibleText()
            .Should()
            .StartWith("The ticket already has status “Waiting for the customer”");
        page.Find(Text).GetAttribute("value").Should().Be("Which pa");
    }

    [Fact]
    public async Task A_message_to_the_customer_can_be_copied_and_opened_in_e_mail_afterwards()
    {
        var (page, number) = await PageAsync();
        await page.Find("[data-testid=compose-message]").ClickAsync(new());

        await SendAsync(page, "It works again.");

        page.WaitForAssertion(() => page.Has("[data-kind=ToCustomer]").Should().BeTrue());
        var mail = page.Find("[data-kind=ToCustomer] [data-testid=mail]").GetAttribute("href")!;
        Uri.UnescapeDataString(mail)
            .Should()
            .Be(
                $"mailto:k@example.test?subject=Ticket {number}: Banner is cut off&body=It works again."
            );
        JSInterop.SetupModule(_ => true).Setup<bool>("copyText", _ => true).SetResult(true);
        await page.Find("[data-kind=ToCustomer] .copy button").ClickAsync(new());
        JSInterop.Invocations["copyText"].Single().Arguments.Should().Equal("It works again.");
        page.Find("[data-kind=ToCustomer] .copy [role=status]")
            .VisibleText()
            .Should()
            .Be("Copied.");
    }

    [Fact]
    public async Task What_colleagues_write_to_each_other_is_not_offered_for_e_mail()
    {
        var (page, _) = await PageAsync();

        await SendAsync(page, "Called, nobody answers.");

        page.WaitForAssertion(() => page.Has("[data-kind=Note]").Should().BeTrue());
        page.Has("[data-testid=mail]").Should().BeFalse();
    }

    [Fact]
    public async Task Older_messages_are_loaded_on_request()
    {
        var (_, number) = await PageAsync();
        for (var i = 1; i <= ConversationQuery.PageSize + 3; i++)
        {
            await Host.Get<AddNote>().RunAsync(CurrentActor, Target(number), $"Note {i}.", default);
        }

        var page = Page(number);

        page.FindAll("[data-kind]").Should().HaveCount(ConversationQuery.PageSize);
        page.FindAll("[data-kind] .original")[^1]
            .VisibleText()
            .Should()
            .EndWith($"Note {ConversationQuery.PageSize + 3}.");
        page.Find("[data-testid=earlier]").VisibleText().Should().Be("Show earlier (3 of 3)");
        await page.Find("[data-testid=earlier]").ClickAsync(new());
        page.FindAll("[data-kind] .original")[0].VisibleText().Should().Be("Note 1.");
        page.Has("[data-testid=earlier]").Should().BeFalse();
    }

    private async Task<(IRenderedComponent<TicketPage> Page, int Number)> PageAsync()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        return (Page(number), number);
    }

    private IRenderedComponent<TicketPage> Page(int number) =>
        RenderPage<TicketPage>(p => p.Add(t => t.Number, number));

    private static string SelectedKind(IRenderedComponent<TicketPage> page) =>
        page.Find("form.composer [aria-pressed=true]").VisibleText();

    private static async Task SendAsync(IRenderedComponent<TicketPage> page, string text)
    {
        await page.Find(Text).ChangeAsync(new() { Value = text });
        await page.Find("form.composer").SubmitAsync();
    }

    private async Task AskAsync(int number) =>
        (
            await Host.Get<AskCustomer>()
                .RunAsync(CurrentActor, Target(number), "Which page?", default)
        ).ShouldSucceed();

    private async Task SaveDraftAsync(int number, string field, string text) =>
        (await Host.Get<IDraftStore>().SaveAsync(CurrentActor, number, field, text))
            .Should()
            .BeNull();

    private async Task<IEnumerable<(string, string)>> DraftsAsync(int number) =>
        (await Host.Get<IDraftStore>().ReadAsync(CurrentActor, number, default)).Select(d =>
            (d.Field, d.Text)
        );

    private static Workbench.App.Shared.Tickets.TicketCommandTarget Target(int number) =>
        new(number, null, Guid.NewGuid());

    /// <summary>A focused field reports its text again while its draft is being deleted.</summary>
    private sealed class StoreThatReportsLate(IDraftStore inner) : IDraftStore
    {
        public Action? Clearing { get; set; }

        public Task<IReadOnlyList<FieldDraft>> ReadAsync(
            Actor actor,
            int ticket,
            CancellationToken cancellationToken
        ) => inner.ReadAsync(actor, ticket, cancellationToken);

        public Task<Refusal?> SaveAsync(
            Actor actor,
            int ticket,
            string field,
            string text,
            Guid? sentAs = null
        )
        {
            if (text.Length == 0 && Clearing is { } report)
            {
                Clearing = null;
                report();
            }

            return inner.SaveAsync(actor, ticket, field, text, sentAs);
        }
    }
}
