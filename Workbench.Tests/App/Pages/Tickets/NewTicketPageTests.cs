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

    private async Task<int> TicketsAsync()
    {
        await using var db = Host.CreateDbContext();
        return await db.Tickets.CountAsync();
    }
}
