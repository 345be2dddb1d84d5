using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Shell.Charts;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Delivery;

[Rule("D1")]
public sealed class DeliveryFiguresPageTests : PageTestContext
{
    [Fact]
    public async Task A_team_lead_acts_on_a_late_ticket_under_its_row()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var number = await AddTicketAsync();
        Host.Clock.Advance(TimeSpan.FromDays(15));
        var page = RenderPage<DeliveryPage>();
        var row = page.Find("[aria-labelledby=delivery-outlook] tbody tr");
        row.QuerySelectorAll("td")[2].VisibleText().Should().Be("The queue");

        await page.Find($"[data-testid=act-{number}]").ClickAsync(new());

        page.WaitForAssertion(() => page.Has("tr.acts [data-testid=front]").Should().BeTrue());
        page.Find($"[data-testid=act-{number}]").GetAttribute("aria-expanded").Should().Be("true");
    }

    [Fact]
    public async Task A_new_ticket_is_triaged_from_the_list_of_waits()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var customer = await Host.CreateCustomerAsync(hours: 40);
        var number = await Host.CreateQueuedTicketAsync(customer, size: null);
        var page = RenderPage<DeliveryPage>();
        var row = page.Find("[aria-labelledby=delivery-waits-for] tbody tr");
        row.QuerySelectorAll("td")[2].VisibleText().Should().Be("Triage");

        await page.Find($"[data-testid=wait-{number}]").ClickAsync(new());

        page.WaitForAssertion(() =>
            page.Find($"tr.acts a[href='triage?ticket={number}']")
                .VisibleText()
                .Should()
                .Be("Open in triage")
        );
    }

    [Fact]
    public async Task Figures_of_people_and_actions_are_for_team_leads()
    {
        await SignInAsync("Anna", Roles.Technician);
        await AddTicketAsync();
        Host.Clock.Advance(TimeSpan.FromDays(15));

        var page = RenderPage<DeliveryPage>();

        page.Has("#delivery-outlook").Should().BeTrue();
        page.Has("[data-testid^=act-]").Should().BeFalse();
        page.Has("#delivery-people").Should().BeFalse();
        page.Has("#delivery-overtaking").Should().BeFalse();
        page.Has("[data-testid=filter-technician]").Should().BeFalse();
    }

    [Theory]
    [InlineData(Languages.English, "Show as table")]
    [InlineData(Languages.Swedish, "Visa som tabell")]
    public async Task Each_chart_has_a_label_and_a_table(string language, string summary)
    {
        var per = await SignInAsync("Per", Roles.TeamLead | Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            per,
            await Host.CreateCustomerAsync(hours: 40),
            SizeClass.Small,
            40
        );
        await Host.RegisterTimeAsync(per, number, 50);
        await Host.DeliverAsync(per, number);
        await AddTicketAsync("1002");

        var page = RenderPage<DeliveryPage>(language: language);

        var charts = page.FindComponents<Chart>();
        charts
            .Should()
            .HaveCount(6)
            .And.OnlyContain(c =>
                c.Instance.Label.Length > 20
                || c.Instance.Label.Contains("Per", StringComparison.Ordinal)
            );
        page.FindAll("details.table > summary")
            .Should()
            .HaveCount(5)
            .And.OnlyContain(s => string.Equals(s.TextContent, summary, StringComparison.Ordinal));
        page.Find("[aria-labelledby=delivery-estimates] .answer")
            .TextContent.Should()
            .Contain("25");
    }

    [Fact]
    public async Task Filters_and_period_are_in_the_address()
    {
        await SignInAsync("Per", Roles.TeamLead);
        await AddTicketAsync();
        NavigateTo("delivery?period=last-month&size=small&customer=nobody");
        var page = RenderPage<DeliveryPage>();

        page.Find(".problem").VisibleText().Should().StartWith("There is no customer nobody.");
        page.Find(".segments a[aria-current=page]").VisibleText().Should().Be("Last month");
        page.FindAll(".files a")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Equal(
                "delivery/report.xlsx?period=last-month&size=small&customer=nobody",
                "delivery/report.csv?period=last-month&size=small&customer=nobody",
                "delivery/report?period=last-month&size=small&customer=nobody"
            );
        page.Find(".figures a")
            .GetAttribute("href")
            .Should()
            .EndWith("&size=small&customer=nobody");

        await page.Find("[data-testid=filter-kind]").ChangeAsync(new() { Value = "Bug" });

        Address.Should().Be("delivery?period=last-month&size=small&kind=bug&customer=nobody");
    }

    private async Task<int> AddTicketAsync(string customer = "1001") =>
        await Host.CreateQueuedTicketAsync(
            await Host.CreateCustomerAsync(customer, hours: 40),
            SizeClass.Small
        );

    private void NavigateTo(string address) =>
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
}
