using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Features.Customers.Search;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Customers;

public sealed class CustomersPageTests : PageTestContext
{
    [Fact]
    public async Task Typed_text_filters_the_list_and_is_in_the_URL()
    {
        var page = await PageAsync();
        Names(page).Should().Equal("Nordkaffe", "Åre Skidor", "Ängsgård");

        Type(page, "å");

        page.WaitForAssertion(() => Names(page).Should().Equal("Åre Skidor"));
        Address.Should().Be("customers?q=%C3%A5");
        page.Find("[aria-live]")
            .VisibleText()
            .Should()
            .Be("One customer. Press Enter to open 1003 Åre Skidor.");
    }

    [Fact]
    public async Task The_URL_restores_the_search()
    {
        await AddAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo("customers?q=nord");

        var page = RenderPage<CustomersPage>();

        Names(page).Should().Equal("Nordkaffe");
        page.Find("#find-customer").GetAttribute("value").Should().Be("nord");
    }

    [Fact]
    public async Task Arrows_choose_and_enter_opens()
    {
        var page = await PageAsync();
        page.Has("tr.next").Should().BeFalse("nothing was typed");

        page.Find("#find-customer").KeyDown("ArrowDown");
        page.Find("#find-customer").KeyDown("ArrowDown");
        page.Find("#find-customer").KeyDown("ArrowDown");
        page.Find("#find-customer").KeyDown("ArrowDown");
        page.Find("#find-customer").KeyDown("ArrowUp");
        page.Find("tr.next b").VisibleText().Should().Be("Åre Skidor");
        page.Find("#find-customer").KeyDown("Enter");

        Address.Should().Be("customers/1003");
    }

    [Fact]
    public async Task Enter_before_the_list_is_loaded_opens_an_exact_match()
    {
        var page = await PageAsync();

        page.Find("#find-customer").Input("1002");
        page.Find("#find-customer").KeyDown("Enter");

        page.WaitForAssertion(() => Address.Should().Be("customers/1002"));
    }

    [Theory]
    [InlineData(Languages.English, "No customers match “kakel”")]
    [InlineData(Languages.Swedish, "Inga kunder matchar ”kakel”")]
    public async Task No_match_shows_a_message_and_a_way_to_clear_the_search(
        string language,
        string words
    )
    {
        await AddAsync();
        var page = RenderPage<CustomersPage>(language: language);
        Type(page, "kakel");
        page.WaitForAssertion(() => page.Find(".empty-title").VisibleText().Should().Be(words));

        await page.Find(".empty button").ClickAsync(new());

        page.WaitForAssertion(() => Names(page).Should().HaveCount(3));
        Address.Should().Be("customers");
        page.Find("#find-customer").GetAttribute("value").Should().BeEmpty();
    }

    [Fact]
    public async Task An_empty_list_shows_the_next_step()
    {
        await SignInAsync("Bo", Roles.Sales);

        var page = RenderPage<CustomersPage>();

        page.Find(".empty")
            .VisibleText()
            .Should()
            .Contain("No customers yet")
            .And.Contain("Add your first");
    }

    [Fact]
    public async Task A_row_shows_number_package_and_available_hours()
    {
        await SignInAsync("Anna", Roles.Technician);
        var id = await Host.CreateCustomerAsync("1001");
        await Host.CreateQueuedTicketAsync(id);
        await CreateUnlaunchedCustomerAsync("1002", Host.Today.AddDays(3));
        await Host.AddCustomerAsync("1003");

        var page = RenderPage<CustomersPage>();

        page.FindAll("tbody tr")
            .Select(r => r.VisibleText())
            .Should()
            .Equal(
                "1001 Butik 1001 Kontakt P10 10 h 1",
                "1002 Butik 1002 P10 not launched",
                "1003 Butik 1003 no agreement",
                "9999 Butik 9999 Kontakt P10 10 h"
            );
        page.Find("tbody a").GetAttribute("href").Should().Be("customers/1001");
    }

    [Fact]
    public async Task A_customer_added_by_somebody_else_appears_live()
    {
        var page = await PageAsync();

        await AddAsync("1004", "Bruket");

        page.WaitForAssertion(() => Names(page).Should().Contain("Bruket"));
    }

    [Theory]
    [InlineData(Roles.Technician, false)]
    [InlineData(Roles.Administrator, false)]
    [InlineData(Roles.Sales, true)]
    [InlineData(Roles.TeamLead, true)]
    public async Task Adding_is_offered_only_to_those_who_may_add(Roles roles, bool offered)
    {
        var page = await PageAsync(roles);

        page.Has("[data-testid=new-customer]").Should().Be(offered);
    }

    [Fact]
    public async Task A_new_customer_is_added_and_opened()
    {
        var page = await PageAsync(Roles.Sales);
        Fill(page, " B/7 ", "Bruket");
        page.Find("#new-customer-launched").Change("2026-12-01");

        await page.Find("form").SubmitAsync();

        Address.Should().Be("customers/B%2F7");
        await using var db = Host.CreateDbContext();
        db.Customers.Single(c => c.Number == "B/7")
            .LaunchedOn.Should()
            .Be(new DateOnly(2026, 12, 1));
    }

    [Fact]
    public async Task A_taken_number_is_reported_and_typed_text_stays()
    {
        var page = await PageAsync(Roles.Sales);
        Fill(page, "1001", "Bruket");

        await page.Find("form").SubmitAsync();

        page.AlertText().Should().StartWith("Customer number 1001 is already in use.");
        page.Find("#new-customer-name").GetAttribute("value").Should().Be("Bruket");
        page.Find("#new-customer-number").Change("1009");
        await page.Find("form").SubmitAsync();
        Address.Should().Be("customers/1009");
    }

    [Fact]
    public async Task A_double_click_adds_one_customer()
    {
        var page = await PageAsync(Roles.Sales);
        Fill(page, "1009", "Bruket");

        await Task.WhenAll(page.Find("form").SubmitAsync(), page.Find("form").SubmitAsync());

        page.AlertText().Should().BeNull();
        await using var db = Host.CreateDbContext();
        db.Customers.Count(c => c.Name == "Bruket").Should().Be(1);
    }

    private async Task<IRenderedComponent<CustomersPage>> PageAsync(Roles roles = Roles.Technician)
    {
        await AddAsync(roles);
        return RenderPage<CustomersPage>();
    }

    private async Task AddAsync(Roles roles = Roles.Technician)
    {
        await SignInAsync("Anna", roles);
        await AddAsync("1001", "Nordkaffe");
        await AddAsync("1002", "Ängsgård");
        await AddAsync("1003", "Åre Skidor");
        Services.GetRequiredService<NavigationManager>().NavigateTo("customers");
    }

    private async Task AddAsync(string number, string name) =>
        (
            await Host.Get<AddCustomer>()
                .RunAsync(Actor.Program, new(number, name, "", "", null), Guid.NewGuid(), default)
        ).ShouldSucceed();

    private static void Fill(IRenderedComponent<CustomersPage> page, string number, string name)
    {
        page.Find("#new-customer-number").Change(number);
        page.Find("#new-customer-name").Change(name);
    }

    private void Type(IRenderedComponent<CustomersPage> page, string text)
    {
        page.Find("#find-customer").Input(text);
        AdvanceOneSecond();
    }

    private static IEnumerable<string> Names(IRenderedComponent<CustomersPage> page) =>
        page.FindAll("tbody b").Select(b => b.VisibleText());
}
