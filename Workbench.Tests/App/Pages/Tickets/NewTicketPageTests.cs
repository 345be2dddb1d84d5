using AngleSharp.Dom;
using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Workbench.App.Features.Tickets.Intake;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets;

public sealed class NewTicketPageTests : PageTestContext
{
    [Fact]
    public async Task What_is_typed_finds_customers()
    {
        var page = await PageAsync();
        await Host.CreateCustomerAsync("2001");

        page.Find("#customer").Input("100");

        page.FindAll("[role=option]")
            .Select(o => o.VisibleText())
            .Should()
            .Equal("1001Butik 1001Kontakt", "Add “100” as a new customer");
    }

    [Fact]
    public async Task A_ticket_is_submitted_and_opened()
    {
        var page = await PageAsync();
        Fill(page);
        Choose(page, "½–1 h");
        page.Find("#estimate").Change("45m");

        await page.Find("form").SubmitAsync();

        Address.Should().Be("tickets/1");
        Snackbars.Should().Equal(("Ticket #1 is submitted.", Severity.Success));
        (await Host.LoadTicketAsync(1))
            .Should()
            .Match<Ticket>(t =>
                t.State == TicketState.Queued
                && t.Kind == TicketKind.Bug
                && t.Subject == "Banner"
                && t.Funding == FundingMode.HourlyRate
                && t.EstimateMinutes == 45
            );
    }

    [Fact]
    public async Task Without_a_size_the_ticket_waits_for_triage()
    {
        var page = await PageAsync();
        Fill(page);

        await page.Find("form").SubmitAsync();

        (await Host.LoadTicketAsync(1)).State.Should().Be(TicketState.New);
    }

    [Fact]
    public async Task Without_a_customer_it_shows_an_error_and_typed_text_stays()
    {
        var page = await PageAsync();
        Fill(page);
        page.Find("#customer").Input("nobody");

        await page.Find("form").SubmitAsync();

        page.AlertText()
            .Should()
            .Be("Choose a customer from the list. Type a customer number or a name to search.");
        page.Find("#customer").GetAttribute("value").Should().Be("nobody");
        ShouldKeepTypedText(page);
        (await TicketsAsync()).Should().Be(0);
    }

    [Fact]
    [Rule("K2")]
    public async Task An_estimate_outside_its_size_is_reported_and_typed_text_stays()
    {
        var page = await PageAsync();
        Fill(page);
        Choose(page, "½–1 h");
        page.Find("#estimate").Change("2 h");

        await page.Find("form").SubmitAsync();

        page.AlertText()
            .Should()
            .StartWith("The estimate doesn’t fit the size class, which is 1 min to 1 h.");
        page.Find("#estimate").GetAttribute("value").Should().Be("2 h");
        ShouldKeepTypedText(page);
        (await TicketsAsync()).Should().Be(0);

        page.Find("#estimate").Change("1 h");
        await page.Find("form").SubmitAsync();
        page.AlertText().Should().BeNull();
        (await TicketsAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Without_a_subject_it_says_which_field_is_missing()
    {
        var page = await PageAsync();
        Fill(page);
        page.Find("#subject").Change(" ");

        await page.Find("form").SubmitAsync();

        page.AlertText().Should().Be("The subject is missing. Fill it in and try again.");
        page.Find("#description").GetAttribute("value").Should().Be("On phones.");
    }

    [Fact]
    public async Task A_double_click_submits_one_ticket()
    {
        var page = await PageAsync();
        Fill(page);

        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();

        (await TicketsAsync()).Should().Be(1);
        Address.Should().Be("tickets/1");
    }

    [Fact]
    public async Task Five_fast_clicks_submit_one_ticket_and_leave_no_draft()
    {
        var page = await PageAsync();
        Fill(page);
        var button = page.Find("[data-testid=submit-next]");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => button.ClickAsync(new())));

        page.WaitForAssertion(() => page.Find("#subject").GetAttribute("value").Should().Be(""));
        (await TicketsAsync()).Should().Be(1);
        (await DraftsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_draft_submitted_in_another_tab_is_kept_as_a_new_one_when_it_is_edited()
    {
        var (first, second) = await TwoTabsAsync();
        await first.Find("form").SubmitAsync();

        second.Find("#description").Change("On phones, since Monday.");

        second.AlertText().Should().StartWith("This draft was already submitted in another tab.");
        second.Find("#description").GetAttribute("value").Should().Be("On phones, since Monday.");
        (await DraftsAsync()).Should().Contain("On phones, since Monday.");
        await second.Find("form").SubmitAsync();

        (await TicketsAsync()).Should().Be(2);
        (await DraftsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_draft_that_was_edited_before_the_other_tab_submitted_it_is_kept_when_sent()
    {
        var (first, second) = await TwoTabsAsync();
        second.Find("#subject").Change("Banner and logo");
        await first.Find("form").SubmitAsync();

        await second.Find("form").SubmitAsync();

        second.AlertText().Should().StartWith("This draft was already submitted in another tab.");
        (await TicketsAsync()).Should().Be(1);
        second.Find("#subject").GetAttribute("value").Should().Be("Banner and logo");
        await second.Find("form").SubmitAsync();
        (await TicketsAsync()).Should().Be(2);
    }

    [Fact]
    public async Task A_pasted_text_that_is_too_long_stays_whole_and_is_refused()
    {
        var page = await PageAsync();
        Fill(page);
        var text = new string('x', Ticket.MaxDescriptionLength + 5);
        page.Find("#description").Change(text);

        page.Find("[data-testid=text-limit]")
            .VisibleText()
            .Should()
            .StartWith("50,005 of 50,000 characters: 5 too many.");
        await page.Find("form").SubmitAsync();

        page.AlertText().Should().StartWith("The description is too long");
        page.Find("#description").GetAttribute("value").Should().Be(text);
        (await TicketsAsync()).Should().Be(0);

        page.Find("#description").Change(text[5..]);
        await page.Find("form").SubmitAsync();
        (await TicketsAsync()).Should().Be(1);
    }

    [Fact]
    public async Task A_text_that_was_attached_as_a_file_can_be_put_back()
    {
        const string Line = "The whole text is attached.";
        var page = await PageAsync();
        Fill(page);
        page.Has("[data-testid=attach-text]").Should().BeFalse("the text fits");
        var text = new string('x', Ticket.MaxDescriptionLength + 5);
        page.Find("#description").Change(text);

        await page.Find("[data-testid=attach-text]").ClickAsync(new());
        page.Find("#description").GetAttribute("value").Should().Be(text, "no file is stored yet");
        page.Has("[data-testid=restore-text]").Should().BeFalse();
        page.Find("#description").Change(Line); // By the script, once the file is stored.
        page.Find("#description").Change($"{Line} And more");
        page.Has("[data-testid=attach-text]").Should().BeFalse();
        await page.Find("[data-testid=restore-text]").ClickAsync(new());

        page.Find("#description").GetAttribute("value").Should().Be($"{text} And more");
        page.Has("[data-testid=restore-text]").Should().BeFalse();
    }

    [Fact]
    [Rule("K10")]
    public async Task An_estimate_without_a_unit_offers_both_readings()
    {
        var page = await PageAsync();
        Fill(page);
        Choose(page, "½–1 h");
        page.Find("#estimate").Change("1");
        await page.Find("form").SubmitAsync();
        page.AlertText().Should().Be("1 h or 1 min? Press h for hours or m for minutes.");

        await page.Find("[data-testid=reading-hours]").ClickAsync(new());
        await page.Find("form").SubmitAsync();

        (await Host.LoadTicketAsync(1)).EstimateMinutes.Should().Be(60);
    }

    [Fact]
    public async Task The_estimate_is_asked_for_only_with_a_size()
    {
        var page = await PageAsync();
        page.Has("#estimate").Should().BeFalse();

        Choose(page, "1–4 h");

        page.Has("#estimate").Should().BeTrue();
    }

    private async Task<IRenderedComponent<NewTicketPage>> PageAsync()
    {
        await SignInAsync("Anna", Roles.Technician);
        await Host.CreateCustomerAsync();
        return RenderPage<NewTicketPage>();
    }

    private static void Fill(IRenderedComponent<NewTicketPage> page)
    {
        page.Find("#customer").Input("1001");
        page.Find("#subject").Change("Banner");
        page.Find("#description").Change("On phones.");
        Choose(page, "Bug");
        Choose(page, "Hourly rate");
    }

    private static void ShouldKeepTypedText(IRenderedComponent<NewTicketPage> page)
    {
        page.Find("#subject").GetAttribute("value").Should().Be("Banner");
        page.Find("#description").GetAttribute("value").Should().Be("On phones.");
        Radio(page, "Bug").HasAttribute("checked").Should().BeTrue();
        Radio(page, "Hourly rate").HasAttribute("checked").Should().BeTrue();
    }

    private static void Choose(IRenderedComponent<NewTicketPage> page, string text) =>
        Radio(page, text).Change("on");

    private static IElement Radio(IRenderedComponent<NewTicketPage> page, string text) =>
        page.FindAll("label.check")
            .Single(l => string.Equals(l.VisibleText(), text, StringComparison.Ordinal))
            .QuerySelector("input")!;

    private async Task<(
        IRenderedComponent<NewTicketPage> First,
        IRenderedComponent<NewTicketPage> Second
    )> TwoTabsAsync()
    {
        var first = await PageAsync();
        Fill(first);
        return (first, RenderPage<NewTicketPage>());
    }

    private async Task<IReadOnlyList<string>> DraftsAsync()
    {
        await using var db = Host.CreateDbContext();
        return await db.Drafts.Select(d => d.Text).ToListAsync();
    }

    private async Task<int> TicketsAsync()
    {
        await using var db = Host.CreateDbContext();
        return await db.Tickets.CountAsync();
    }
}
