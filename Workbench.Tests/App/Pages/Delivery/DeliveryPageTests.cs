using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Delivery;

[Rule("D1")]
public sealed class DeliveryPageTests : PageTestContext
{
    [Theory]
    [InlineData(Languages.English, "1 late · 1 soon late", "week 45 2 Nov – 8 Nov")]
    [InlineData(Languages.Swedish, "1 sena · 1 snart sena", "vecka 45 2 nov. – 8 nov.")]
    public async Task Every_count_shows_its_share_and_opens_its_tickets(
        string language,
        string sum,
        string week
    )
    {
        await SignInAsync("Per", Roles.TeamLead);
        await AddLateAndDueTicketsAsync();

        var page = RenderPage<DeliveryPage>(language: language);

        page.Find(".sum").VisibleText().Should().Be(sum);
        page.FindAll(".figures a")
            .Select(a => (a.GetAttribute("href"), a.QuerySelector("b")!.VisibleText()))
            .Should()
            .Equal(
                ("delivery?show=late", "1"),
                ("delivery?show=due", "1"),
                ("delivery?show=open", "2")
            );
        var row = page.FindAll("[aria-labelledby=delivery-weeks] tbody tr")
            .Single(r =>
                string.Equals(r.QuerySelector("th")?.VisibleText(), week, StringComparison.Ordinal)
            );
        row.QuerySelectorAll("td[data-label]")
            .Select(d => d.VisibleText())
            .Should()
            .Equal("1", "1 100 %", "1 100 %", "0");
        row.QuerySelectorAll("a")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Equal(
                "delivery?week=2026-W45",
                "delivery?week=2026-W45&kept=7",
                "delivery?week=2026-W45&kept=14"
            );
    }

    [Fact]
    public async Task An_opened_count_shows_a_list_with_a_back_link()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var (late, _) = await AddLateAndDueTicketsAsync();
        NavigateTo("delivery?show=late");

        var page = RenderPage<DeliveryPage>();

        page.Find("h1").VisibleText().Should().Be("Late now");
        page.Find(".sum").VisibleText().Should().Be("Tickets: 1");
        page.Find("td.grow a").GetAttribute("href").Should().Be($"tickets/{late}");
        page.Find("tbody .tag").VisibleText().Should().Be("late by 1 d");
        page.Find(".back a").GetAttribute("href").Should().Be("delivery");
    }

    [Fact]
    public async Task The_URL_switches_between_overview_and_list()
    {
        await SignInAsync("Per", Roles.TeamLead);
        await AddLateAndDueTicketsAsync();
        var page = RenderPage<DeliveryPage>();

        NavigateTo("delivery?week=2026-W45&kept=7");
        page.WaitForAssertion(() =>
            page.Find("h1").VisibleText().Should().Be("Delivered within 7 days, week 45")
        );
        page.Find("tbody .tag").VisibleText().Should().Be("Within 7 days");

        NavigateTo("delivery");
        page.WaitForAssertion(() => page.Has("#delivery-weeks").Should().BeTrue());
    }

    [Fact]
    public async Task It_updates_on_changes_and_as_time_passes()
    {
        await SignInAsync("Anna", Roles.Technician);
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        var page = RenderPage<DeliveryPage>();
        page.Find(".figures a:last-child b").VisibleText().Should().Be("1");

        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync("1002"));
        page.WaitForAssertion(() =>
            page.Find(".figures a:last-child b").VisibleText().Should().Be("2")
        );

        Host.Clock.Advance(TimeSpan.FromDays(7.1));
        page.WaitForAssertion(() =>
            page.Find(".sum").VisibleText().Should().Be("0 late · 2 soon late")
        );
    }

    [Fact]
    public async Task An_empty_page_shows_a_message()
    {
        await SignInAsync("Per", Roles.TeamLead);
        NavigateTo("delivery?show=late");

        RenderPage<DeliveryPage>()
            .Find(".empty")
            .VisibleText()
            .Should()
            .StartWith("No tickets here");
    }

    private void NavigateTo(string address) =>
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    /// <summary>Creates a ticket delivered in week 45 and, two weeks later, a late and a due one.</summary>
    private async Task<(int Late, int Due)> AddLateAndDueTicketsAsync()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync(hours: 40);
        var delivered = await Host.CreateStartedTicketAsync(anna, customer);
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.DeliverAsync(anna, delivered);
        var late = await Host.CreateQueuedTicketAsync(customer, SizeClass.Small);
        Host.Clock.Advance(TimeSpan.FromDays(7));
        var due = await Host.CreateQueuedTicketAsync(customer, SizeClass.Small);
        Host.Clock.Advance(TimeSpan.FromDays(7.5));
        return (late, due);
    }
}
