using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Customers.Details;
using Workbench.App.Features.Customers.Edit;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Customers;

public sealed class CustomerPageTests : PageTestContext
{
    [Fact]
    public async Task It_shows_the_customer_and_the_launch_date()
    {
        await SignInAsync("Anna", Roles.Technician);
        await Host.CreateCustomerAsync();

        var page = Open("1001");

        page.Find("h1").VisibleText().Should().Be("1001 Butik 1001");
        page.FindAll(".about > *")
            .Select(a => a.VisibleText())
            .Should()
            .StartWith(["Kontakt", "k@example.test", "launched 2026-03-01"]);
        page.Find(".about a").GetAttribute("href").Should().Be("mailto:k@example.test");
    }

    [Theory]
    [InlineData(Languages.English, "There is no customer with the number 77")]
    [InlineData(Languages.Swedish, "Det finns ingen kund med numret 77")]
    public async Task An_unknown_number_shows_a_message_and_a_link_to_the_list(
        string language,
        string words
    )
    {
        await SignInAsync("Anna", Roles.Technician);

        var page = Open("77", language: language);

        page.Find(".empty-title").VisibleText().Should().Be(words);
        page.Find(".empty a").GetAttribute("href").Should().Be("customers");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("?show=ledger", "Hours ledger")]
    [InlineData("?show=cards", null)]
    [InlineData("?show=agreement", "Included hours per term")]
    [InlineData("?show=tickets", "Tickets")]
    [InlineData("?show=uncovered", null)]
    [InlineData("?show=contacts", null)]
    [InlineData("?show=notes", null)]
    [InlineData("?show=told", null)]
    [InlineData("?show=nonsense", null)]
    [InlineData("?show=77", null)]
    public async Task The_selected_tab_and_day_are_in_the_URL(string query, string? table)
    {
        await SignInAsync("Anna", Roles.Technician);
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());

        var page = Open("1001", query);

        page.FindAll("table[aria-label]:not(dialog table)")
            .Select(t => t.GetAttribute("aria-label"))
            .Should()
            .Equal(table is null ? [] : [table]);
        page.FindAll(".tabs a[aria-current]").Should().ContainSingle();
        page.FindAll(".tabs a").Should().HaveCount(9);
    }

    [Fact]
    public async Task Every_tab_follows_the_address_of_the_open_page()
    {
        await SignInAsync("Anna", Roles.Technician);
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        var page = Open("1001", "?show=agreement");

        foreach (
            var (query, tab) in new[]
            {
                ("", "Usage"),
                ("?show=tickets", "Tickets"),
                ("?show=uncovered", "Uncovered time"),
                ("?show=contacts", "Contacts"),
                ("?show=notes", "Notes"),
                ("?show=told&after=1-0-1-1", "Told the customer"),
                ("?show=ledger&kind=draw", "Ledger"),
                ("?show=tickets&before=1", "Tickets"),
                ("?show=ledger&all=true", "Ledger"),
            }
        )
        {
            Services.GetRequiredService<NavigationManager>().NavigateTo($"customers/1001{query}");
            page.Find(".tabs a[aria-current]").VisibleText().Should().Be(tab);
        }
    }

    [Fact]
    public async Task Another_tab_keeps_the_day()
    {
        await SignInAsync("Anna", Roles.Technician);
        await Host.CreateCustomerAsync();

        var page = Open("1001", "?asof=2026-05-01");

        page.FindAll(".tabs a")[2]
            .GetAttribute("href")
            .Should()
            .EndWith("customers/1001?asof=2026-05-01&show=cards");
    }

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("1999-12-31")]
    [InlineData("2036-11-03")]
    [InlineData("9999-12-31")]
    [InlineData("soon")]
    public async Task An_invalid_day_shows_a_message_and_the_page_of_today(string day)
    {
        await SignInAsync("Anna", Roles.Technician);
        await Host.CreateCustomerAsync();

        var page = Open("1001", $"?asof={day}");

        page.AlertText()
            .Should()
            .Be(
                "That date can’t be shown, so you see the figures for today. Choose a date between 2000-01-01 and 2036-11-02."
            );
        page.Find("#as-of").GetAttribute("value").Should().Be("2026-11-02");
    }

    [Fact]
    [Rule("B4")]
    public async Task Its_tickets_show_their_registered_time()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var id = await Host.CreateCustomerAsync();
        var number = await Host.CreateStartedTicketAsync(anna, id);
        await Host.RegisterTimeAsync(anna, number, 45);
        await Host.CreateQueuedTicketAsync(id, funding: FundingMode.HourlyRate);

        var page = Open("1001", "?show=tickets");

        page.FindAll("tbody tr")
            .Select(r => r.VisibleText())
            .Should()
            .Equal(
                "2Banner is cut off In the queue ½–1 h 2026-11-02 hourly rate",
                "1Banner is cut off Started ½–1 h 2026-11-02 45 min 45 min"
            );
    }

    [Theory]
    [InlineData(Roles.Technician, false)]
    [InlineData(Roles.Administrator, false)]
    [InlineData(Roles.Sales, true)]
    [InlineData(Roles.TeamLead, true)]
    public async Task Editing_is_offered_only_to_those_who_may_edit(Roles roles, bool offered)
    {
        await SignInAsync("Anna", roles);
        await Host.CreateCustomerAsync();

        Open("1001").Has("[data-testid=edit-customer]").Should().Be(offered);
    }

    [Fact]
    public async Task A_change_is_saved_and_the_page_follows_a_new_number()
    {
        await SignInAsync("Bo", Roles.Sales);
        await Host.CreateCustomerAsync();
        var page = Open("1001");
        await page.Find("[data-testid=edit-customer]").ClickAsync(new());
        page.Find("#customer-name").GetAttribute("value").Should().Be("Butik 1001");

        page.Find("#customer-number").Change("2002");
        page.Find("#customer-name").Change("Öns Te");
        await page.Find("form:has(#customer-name)").SubmitAsync();

        Snackbars.Should().Equal(("The customer has been saved.", Severity.Success));
        page.WaitForAssertion(() => page.Find("h1").VisibleText().Should().Be("2002 Öns Te"));
        Address.Should().Be("customers/2002");
    }

    [Fact]
    public async Task A_refused_change_shows_the_reason_and_keeps_typed_text()
    {
        var bo = await SignInAsync("Bo", Roles.Sales);
        var id = await Host.CreateCustomerAsync();
        await Host.AddCustomerAsync("2002");
        var page = Open("1001");
        await page.Find("[data-testid=edit-customer]").ClickAsync(new());
        page.Find("#customer-number").Change("2002");
        page.Find("#customer-name").Change("Öns Te");

        await page.Find("form:has(#customer-name)").SubmitAsync();

        page.AlertText().Should().StartWith("Customer number 2002 is already in use.");
        page.Find("#customer-name").GetAttribute("value").Should().Be("Öns Te");
        page.Find("#customer-number").Change("1001");
        await page.Find("form:has(#customer-name)").SubmitAsync();
        page.WaitForAssertion(() => page.Find("h1").VisibleText().Should().Be("1001 Öns Te"));
    }

    [Fact]
    public async Task A_save_conflict_is_shown_with_both_versions()
    {
        var bo = await SignInAsync("Bo", Roles.Sales);
        var id = await Host.CreateCustomerAsync();
        var page = Open("1001");
        await page.Find("[data-testid=edit-customer]").ClickAsync(new());
        page.Find("#customer-name").Change("Mine");
        (
            await Host.Get<ChangeCustomer>()
                .RunAsync(
                    bo,
                    new(id, null, Guid.NewGuid()),
                    new("1001", "Theirs", "", "", TestHostData.LaunchDate),
                    default
                )
        ).ShouldSucceed();

        await page.Find("form:has(#customer-name)").SubmitAsync();

        page.AlertText().Should().StartWith("Someone else changed this in the meantime");
        page.Find("#customer-name").GetAttribute("value").Should().Be("Mine");
        ConflictVersions(page)
            .Select(r => r.VisibleText())
            .Should()
            .Contain("Name Theirs Use their version");
        AdvanceOneSecond();

        await page.Find("form:has(#customer-name)").SubmitAsync();

        page.WaitForAssertion(() => page.Find("h1").VisibleText().Should().Be("1001 Mine"));
    }

    [Fact]
    public async Task A_save_conflict_can_be_resolved_with_the_other_version()
    {
        var bo = await SignInAsync("Bo", Roles.Sales);
        var id = await Host.CreateCustomerAsync();
        var page = Open("1001");
        await page.Find("[data-testid=edit-customer]").ClickAsync(new());
        page.Find("#customer-name").Change("Mine");
        page.Find("#customer-contact").Change("Åsa");
        (
            await Host.Get<ChangeCustomer>()
                .RunAsync(
                    bo,
                    new(id, null, Guid.NewGuid()),
                    new("1001", "Theirs", "", "", TestHostData.LaunchDate),
                    default
                )
        ).ShouldSucceed();
        await page.Find("form:has(#customer-name)").SubmitAsync();
        ConflictVersions(page)
            .Select(r => r.VisibleText())
            .Should()
            .Equal(
                "Name Theirs Use their version",
                "Contact (empty) Use their version",
                "Contact’s e-mail (empty) Use their version"
            );

        await page.Find("[data-testid=conflict-banner] button").ClickAsync(new());

        page.Find("#customer-name").GetAttribute("value").Should().Be("Theirs");
        page.Find("#customer-contact").GetAttribute("value").Should().Be("Åsa");
        ConflictVersions(page)
            .Select(r => r.VisibleText())
            .Should()
            .NotContain(r => r.StartsWith("Name", StringComparison.Ordinal));
    }

    [Fact]
    [Rule("A3")]
    public async Task Setting_a_launch_date_makes_hours_available()
    {
        await SignInAsync("Bo", Roles.Sales);
        await CreateUnlaunchedCustomerAsync("1001", null);
        var page = Open("1001");
        page.Find(".verdict")
            .VisibleText()
            .Should()
            .Be(
                "No hours are available until the shop is launched. 10 h will become available at the launch."
            );
        await page.Find("[data-testid=edit-customer]").ClickAsync(new());

        page.Find("#customer-launched").Change("2026-11-02");
        await page.Find("form:has(#customer-name)").SubmitAsync();

        page.WaitForAssertion(() =>
            page.Find(".sentence").VisibleText().Should().StartWith("10 h avail")
        );
        page.Find(".about").VisibleText().Should().Contain("launched 2026-11-02");
    }

    private static IReadOnlyList<AngleSharp.Dom.IElement> ConflictVersions(
        IRenderedComponent<CustomerPage> page
    ) => [.. page.FindAll("[data-testid=conflict-banner] dl > div")];

    private IRenderedComponent<CustomerPage> Open(
        string number,
        string query = "",
        string language = Languages.English
    )
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"customers/{number}{query}");
        return RenderPage<CustomerPage>(p => p.Add(c => c.Number, number), language);
    }
}
