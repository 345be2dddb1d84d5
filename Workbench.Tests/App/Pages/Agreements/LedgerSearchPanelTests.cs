using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Agreements.Ledger.Search;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Agreements;

public sealed class LedgerSearchPanelTests : PageTestContext
{
    private int customer;

    [Fact]
    public async Task The_filter_is_in_the_address()
    {
        var panel = await RenderAsync();
        panel.FindAll("table").Should().BeEmpty("nothing is searched for");
        panel.Find("#ledger-ticket").Change("#1");
        panel.Find("#ledger-kind").Change("Draw");

        await panel.Find("form").SubmitAsync();

        Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith("ticket=1&kind=draw");
    }

    [Fact]
    public async Task A_ticket_that_is_no_number_is_reported()
    {
        var panel = await RenderAsync();
        panel.Find("#ledger-ticket").Change("abc");

        await panel.Find("form").SubmitAsync();

        panel.Find("[role=alert]").VisibleText().Should().StartWith("The ticket number isn’t");
    }

    [Fact]
    public async Task Entries_that_match_are_listed_with_their_sum()
    {
        var panel = await RenderAsync(ticket: "1");

        panel.Find(".sum").VisibleText().Should().Be("1 entries, −45 min in all.");
        panel
            .Find("tbody tr")
            .VisibleText()
            .Should()
            .Be("2026-11-02 Drawn ticket 1 Banner is cut off Anna − 45 min");
        (await RenderAsync(ticket: "7"))
            .Find(".empty-title")
            .VisibleText()
            .Should()
            .Be("No entries match");
    }

    private async Task<IRenderedComponent<LedgerSearchPanel>> RenderAsync(string ticket = "")
    {
        if (customer == 0)
        {
            var anna = await SignInAsync("Anna", Roles.Technician);
            customer = await Host.CreateCustomerAsync();
            var number = await Host.CreateStartedTicketAsync(anna, customer);
            await Host.RegisterTimeAsync(anna, number, 45);
        }

        Customer row;
        using (var db = Host.CreateDbContext())
        {
            row = db.Customers.Single(c => c.Id == customer);
        }

        return RenderPage<LedgerSearchPanel>(p =>
            p.Add(c => c.Customer, row).Add(c => c.Ticket, ticket)
        );
    }
}
