using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Tickets.Intake;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets;

/// <summary>
/// Tests the intake form beyond subject and size: the customer's card, the checklist, drafts and the next ticket.
/// </summary>
public sealed class NewTicketIntakeTests : PageTestContext
{
    [Fact]
    public async Task The_selected_customer_shows_hours_and_open_tickets()
    {
        var page = await PageAsync();
        var open = await Host.CreateQueuedTicketAsync(1);

        page.Find("#customer").Input("1001");

        page.WaitForAssertion(() =>
            page.Find("aside")
                .VisibleText()
                .Should()
                .Contain("Butik 1001")
                .And.Contain("10 h available")
                .And.Contain("Open tickets: 1")
                .And.Contain("Launched 2026-03-01")
        );
        page.Find("aside li a").GetAttribute("href").Should().Be($"tickets/{open}");
    }

    [Fact]
    [Rule("A3")]
    public async Task A_customer_before_launch_shows_a_warning()
    {
        var page = await PageAsync();
        await CreateUnlaunchedCustomerAsync("3001", new(2027, 1, 15));

        page.Find("#customer").Input("3001");

        page.WaitForAssertion(() =>
            page.Find("aside .tag")
                .VisibleText()
                .Should()
                .Be("Not launched. Hours can be used from 2027-01-15.")
        );
    }

    [Fact]
    [Rule("K5")]
    public async Task Each_kind_asks_its_own_questions_and_answers_survive_a_switch()
    {
        var page = await PageAsync();
        ChecklistTexts(page)
            .Should()
            .Equal("Page address", "Expected result", "Sketch", "Who approves the result");

        Choose(page, "Bug");
        ChecklistTexts(page)
            .Should()
            .Equal("Steps to reproduce", "Page address", "Expected result", "Screenshot");
        page.Find("#intake-Steps").Change("Open the cart");
        Choose(page, "Question");
        ChecklistTexts(page).Should().Equal("Page address");
        Choose(page, "Bug");

        page.Find("#intake-Steps").GetAttribute("value").Should().Be("Open the cart");
        MissingText(page).Should().StartWith("Missing: page address, expected result, screenshot.");
    }

    [Fact]
    [Rule("K5")]
    public async Task Items_found_in_the_description_or_not_needed_are_not_missing()
    {
        var page = await PageAsync();
        Choose(page, "Bug");

        page.Find("#description").Change("On https://shop.example the total is wrong.");
        Tick(page, IntakeItems.Steps);
        Tick(page, IntakeItems.Screenshot);

        page.Has("#intake-Steps").Should().BeFalse("it stands elsewhere");
        MissingText(page).Should().StartWith("Missing: expected result.");
        page.Find("#intake-ExpectedResult").Change("The right total");
        MissingText(page).Should().Be("Nothing is missing.");
    }

    [Fact]
    [Rule("K5")]
    public async Task The_ticket_stores_and_shows_answers_and_missing_items()
    {
        var page = await PageAsync();
        page.Find("#customer").Input("1001");
        page.Find("#subject").Change("Banner");
        Choose(page, "Bug");
        page.Find("#intake-Steps").Change("Open the cart");

        await page.Find("form").SubmitAsync();

        var ticket = await Host.LoadTicketAsync(1);
        ticket
            .MissingIntakeItems.Should()
            .Be(IntakeItems.Url | IntakeItems.ExpectedResult | IntakeItems.Screenshot);
        var panel = RenderPage<IntakePanel>(p => p.Add(x => x.Ticket, ticket));
        panel.Terms().Should().Contain("Steps to reproduce", "Open the cart");
        panel
            .Find(".tag")
            .VisibleText()
            .Should()
            .Be("Missing: page address, expected result, screenshot");
        RenderPage<IntakePanel>(p =>
                p.Add(x => x.Ticket, ticket with { State = TicketState.Delivered })
            )
            .Has(".tag")
            .Should()
            .BeFalse("nobody asks any more");
    }

    [Fact]
    public async Task Typed_text_is_restored_after_a_reload()
    {
        var page = await PageAsync();
        page.Find("#customer").Input("1001");
        page.Find("#subject").Change("Banner");
        page.Find("#description").Change("On phones.");
        Choose(page, "Bug");
        page.Find("#intake-Steps").Change("Open the cart");
        page.WaitForAssertion(() =>
            page.Find("[data-testid=draft-status]").VisibleText().Should().Be("Draft saved 09:00")
        );

        var reloaded = Reload(page);

        reloaded.Find("#customer").GetAttribute("value").Should().Be("1001");
        reloaded.Find("#subject").GetAttribute("value").Should().Be("Banner");
        reloaded.Find("#description").GetAttribute("value").Should().Be("On phones.");
        reloaded.Find("#intake-Steps").GetAttribute("value").Should().Be("Open the cart");
        reloaded.Find("aside").VisibleText().Should().Contain("10 h available");
        await reloaded.Find("form").SubmitAsync();
        (await Host.LoadTicketAsync(1)).Kind.Should().Be(TicketKind.Bug);
        Drafts().Should().Be(0, "it is submitted");
    }

    [Fact]
    public async Task Clearing_the_form_leaves_no_draft()
    {
        var page = await PageAsync();
        page.Find("#subject").Change("Banner");
        page.WaitForAssertion(() => Drafts().Should().BePositive());

        page.Find("#subject").Change("");

        page.WaitForAssertion(() => Drafts().Should().Be(0));
        page.Find("[data-testid=draft-status]").VisibleText().Should().BeEmpty();
    }

    [Fact]
    public async Task A_new_form_is_empty_and_lists_unsent_tickets()
    {
        var first = await PageAsync();
        first.Find("#subject").Change("Banner");
        first.WaitForAssertion(() => Drafts().Should().BePositive());
        var address = Address;

        Services.GetRequiredService<NavigationManager>().NavigateTo("tickets/new");
        var second = RenderPage<NewTicketPage>();

        second.Find("#subject").GetAttribute("value").Should().BeNullOrEmpty();
        var unsent = second.Find(".unsent a");
        unsent.VisibleText().Should().Be("Banner");
        unsent.GetAttribute("href").Should().Be(address);
        await second.Button("Discard draft").ClickAsync(new());
        second.WaitForAssertion(() => Drafts().Should().Be(0));
        second.Has(".unsent").Should().BeFalse();
    }

    [Fact]
    public async Task After_submission_the_form_is_empty_and_links_to_the_last_ticket()
    {
        var page = await PageAsync();
        page.Find("#customer").Input("1001");
        page.Find("#subject").Change("Banner");

        await page.Find("[data-testid=submit-next]").ClickAsync(new());

        page.WaitForAssertion(() =>
            page.Find(".verdict a").GetAttribute("href").Should().Be("tickets/1")
        );
        page.Find("#subject").GetAttribute("value").Should().BeNullOrEmpty();
        page.Find("#customer").Input("1001");
        page.Find("#subject").Change("Logo");
        await page.Find("form").SubmitAsync();
        page.AlertText().Should().BeNull();
        Address.Should().Be("tickets/2");
    }

    [Fact]
    public async Task A_form_submitted_twice_creates_one_ticket_even_after_a_reload()
    {
        var page = await PageAsync();
        page.Find("#customer").Input("1001");
        page.Find("#subject").Change("Banner");
        var reloaded = Reload(page);

        await page.Find("form").SubmitAsync();
        await reloaded.Find("form").SubmitAsync();

        await using var db = Host.CreateDbContext();
        db.Tickets.Should().ContainSingle();
    }

    [Fact]
    public async Task A_new_customer_can_be_added_from_the_form()
    {
        var page = await PageAsync(Roles.Sales);
        page.Find("#subject").Change("Banner");
        await AddAsync(page, "Vinterboden");

        page.Find("#new-customer-name").GetAttribute("value").Should().Be("Vinterboden");
        await page.Find("[data-testid=add-customer]").ClickAsync(new());
        page.AlertText().Should().Be("The customer number is missing. Fill it in and try again.");
        page.Find("#new-customer-number").Change("1001");
        await page.Find("[data-testid=add-customer]").ClickAsync(new());
        page.AlertText().Should().Contain("1001");
        page.Find("#new-customer-number").Change("4001");
        await page.Find("[data-testid=add-customer]").ClickAsync(new());

        page.WaitForAssertion(() =>
            page.Find("#customer").GetAttribute("value").Should().Be("4001 Vinterboden")
        );
        page.Find("aside").VisibleText().Should().Contain("No running agreement");
        page.Has(".add-customer").Should().BeFalse("it is done");
        page.Find("#subject").GetAttribute("value").Should().Be("Banner");
        await page.Find("form").SubmitAsync();
        Address.Should().Be("tickets/1");
    }

    [Fact]
    public async Task A_person_who_may_not_add_customers_sees_who_may()
    {
        var page = await PageAsync();

        await AddAsync(page, "Vinterboden");

        page.Has("#new-customer-name").Should().BeFalse();
        page.Find(".add-customer")
            .VisibleText()
            .Should()
            .StartWith("Only sales and team leads can add customers");
    }

    private async Task<IRenderedComponent<NewTicketPage>> PageAsync(Roles roles = Roles.Technician)
    {
        await SignInAsync("Anna", roles);
        await Host.CreateCustomerAsync();
        return RenderPage<NewTicketPage>();
    }

    private IRenderedComponent<NewTicketPage> Reload(IRenderedComponent<NewTicketPage> page)
    {
        page.WaitForAssertion(() => Drafts().Should().BePositive());
        Address.Should().StartWith("tickets/new?draft=");
        return RenderPage<NewTicketPage>();
    }

    private static async Task AddAsync(IRenderedComponent<NewTicketPage> page, string name)
    {
        page.Find("#customer").Input(name);
        page.WaitForAssertion(() => page.FindAll("[role=option]").Should().ContainSingle());
        await page.Find("[role=option]").ClickAsync(new());
        page.WaitForAssertion(() => page.Has(".add-customer button").Should().BeTrue());
    }

    private int Drafts()
    {
        using var db = Host.CreateDbContext();
        return db.Drafts.Count();
    }

    private static IEnumerable<string> ChecklistTexts(IRenderedComponent<NewTicketPage> page) =>
        page.FindAll("[data-item] .checklist-item > :first-child").Select(e => e.VisibleText());

    private static string MissingText(IRenderedComponent<NewTicketPage> page) =>
        page.Find(".end p").VisibleText();

    private static void Choose(IRenderedComponent<NewTicketPage> page, string kind) =>
        page.FindAll("input[name=kind]")
            .Single(i =>
                string.Equals(i.ParentElement!.VisibleText(), kind, StringComparison.Ordinal)
            )
            .Change("on");

    private static void Tick(IRenderedComponent<NewTicketPage> page, IntakeItems item) =>
        page.Find($"[data-item={item}] input[type=checkbox]").Change(true);
}
