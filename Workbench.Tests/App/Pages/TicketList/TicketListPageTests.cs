using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.TicketList;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.TicketList;

public sealed class TicketListPageTests : PageTestContext
{
    [Fact]
    public async Task The_address_states_the_filters_and_a_choice_changes_it()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync("1001");
        var small = await Host.CreateQueuedTicketAsync(customer);
        var medium = await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        Navigate("tickets?size=medium");
        var page = RenderPage<TicketListPage>();
        Numbers(page).Should().Equal($"{medium}");

        await page.Find("select[aria-label='Size']").ChangeAsync("small");

        Address.Should().Be("tickets?size=small");
        page.WaitForAssertion(() => Numbers(page).Should().Equal($"{small}"));
        page.Find(".sum").TextContent.Should().Be("Tickets: 1");
    }

    [Fact]
    public async Task Sorting_by_a_column_is_a_link_and_a_second_click_turns_the_order()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync("1001");
        await Host.CreateQueuedTicketAsync(customer);
        Navigate("tickets?kind=change&sort=size");

        var page = RenderPage<TicketListPage>();

        page.WaitForAssertion(() =>
            page.Find("th[aria-sort=ascending] a")
                .GetAttribute("href")
                .Should()
                .Be("tickets?kind=change&sort=-size")
        );
        page.FindAll("th a")[0].GetAttribute("href").Should().Be("tickets?kind=change");
    }

    [Theory]
    [InlineData(Languages.English, "No tickets match the filters", "Clear filters")]
    [InlineData(Languages.Swedish, "Inga ärenden matchar filtren", "Rensa filter")]
    public async Task Without_a_match_the_filters_can_be_cleared(
        string language,
        string title,
        string clear
    )
    {
        await SignInAsync("Sara", Roles.Sales);
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync("1001"));
        Navigate("tickets?status=closed&sort=-time");

        var page = RenderPage<TicketListPage>(language: language);

        page.Find(".empty-title").TextContent.Should().Be(title);
        var link = page.Find(".empty a");
        link.TextContent.Should().Be(clear);
        link.GetAttribute("href").Should().Be("tickets?sort=-time");
    }

    [Fact]
    public async Task The_next_page_begins_after_the_last_row_and_what_is_new_appears_live()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync("1001");
        await TicketBatch.AddQueuedTicketsAsync(Host, [customer], TicketListQuery.PageSize + 2);
        var page = RenderPage<TicketListPage>();
        var last = Numbers(page)[^1];
        page.Find("[data-testid=next-page]")
            .GetAttribute("href")
            .Should()
            .Be($"tickets?after={last}");

        var added = await Host.CreateQueuedTicketAsync(customer);

        page.WaitForAssertion(() => Numbers(page)[0].Should().Be($"{added}"));
    }

    [Theory]
    [InlineData("status=7&size=9&class=5&kind=2&sort=3&technician=x&from=now")]
    [InlineData("status=&size=&class=0&kind=&sort=&technician=&to=2026-13-01")]
    public void An_address_that_is_not_understood_shows_all(string query)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        string? Of(string name) => values.TryGetValue(name, out var value) ? (string?)value : null;

        TicketListFilter
            .Parse(
                new()
                {
                    Status = Of("status"),
                    Size = Of("size"),
                    BugClass = Of("class"),
                    Kind = Of("kind"),
                    Sort = Of("sort"),
                    Technician = Of("technician"),
                    From = Of("from"),
                    To = Of("to"),
                }
            )
            .Should()
            .Be(new TicketListFilter());
    }

    private void Navigate(string address) =>
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    private static List<string> Numbers(IRenderedComponent<TicketListPage> page) =>
        [.. page.FindAll("tbody .no").Select(n => n.TextContent)];
}
