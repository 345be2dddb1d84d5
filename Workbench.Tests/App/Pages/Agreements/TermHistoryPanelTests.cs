using Bunit;
using FluentAssertions;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Agreements;

[Rule("N5")]
public sealed class TermHistoryPanelTests : PageTestContext
{
    private int customer;

    [Fact]
    public async Task Each_reset_says_what_lapsed_and_what_carried_over()
    {
        await SignInAsync("Maria", Roles.Sales);
        customer = await Host.CreateCustomerAsync();
        await Host.BuyRefillCardAsync(customer, 5);
        Render().FindAll("table").Should().BeEmpty("no term is over");
        Host.Clock.Advance(TimeSpan.FromDays(150));
        await Host.RunResetsJobAsync();

        var panel = Render();

        panel
            .Find("tbody tr")
            .VisibleText()
            .Should()
            .Be("2026-03-01 to 2027-03-01 10 h 5 h 10 h 15 h");
        panel
            .Find("tbody a")
            .GetAttribute("href")
            .Should()
            .EndWith("?show=ledger&from=2027-03-01&to=2027-03-01");
    }

    private IRenderedComponent<TermHistoryPanel> Render()
    {
        Customer row;
        using (var db = Host.CreateDbContext())
        {
            row = db.Customers.Single(c => c.Id == customer);
        }

        return RenderPage<TermHistoryPanel>(p => p.Add(c => c.Customer, row));
    }
}
