using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Agreements.Statements;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Agreements;

[Rule("A10")]
public sealed class StatementPageTests : PageTestContext
{
    [Fact]
    public async Task The_page_shows_balances_sums_and_movements_and_follows_new_time()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        await Host.BuyRefillCardAsync(customer, 5);
        var ticket = await Host.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await Host.RegisterTimeAsync(anna, ticket, 95);

        var page = Page();

        page.VisibleText().Should().Contain("Statement for Butik 1001");
        page.Terms()["Opening balance"].Should().Be("0 min");
        page.Terms()["Closing balance"].Should().Be("13 h 25 min");
        page.FindAll("tbody tr").Should().HaveCount(3);
        page.FindAll(".files a")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Equal(
                "customers/1001/statement.pdf?language=en",
                "customers/1001/statement.xlsx?language=en",
                "customers/1001/statement.csv?language=en",
                "customers/1001/statement.json?language=en"
            );

        await Host.RegisterTimeAsync(anna, ticket, 30);
        page.WaitForAssertion(() => page.Terms()["Closing balance"].Should().Be("12 h 55 min"));
    }

    [Fact]
    public async Task Own_dates_go_into_the_address()
    {
        await SignInAsync("Bo", Roles.Sales);
        await Host.CreateCustomerAsync();
        var page = Page();

        await page.Find("#statement-from").ChangeAsync(new() { Value = "2026-01-01" });

        Address
            .Should()
            .Be($"customers/1001/statement?from=2026-01-01&to={Host.Today:yyyy-MM-dd}&language=en");
    }

    [Fact]
    public async Task A_customer_that_is_not_there_is_said()
    {
        await SignInAsync("Bo", Roles.Sales);

        RenderPage<StatementPage>(p => p.Add(s => s.Number, "9"))
            .VisibleText()
            .Should()
            .Contain("No customer has the number 9");
    }

    private IRenderedComponent<StatementPage> Page()
    {
        Services
            .GetRequiredService<NavigationManager>()
            .NavigateTo("customers/1001/statement?language=en");
        return RenderPage<StatementPage>(p => p.Add(s => s.Number, "1001"));
    }
}
