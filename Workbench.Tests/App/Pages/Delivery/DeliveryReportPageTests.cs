using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Reports;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Delivery;

public sealed class DeliveryReportPageTests : PageTestContext
{
    [Theory]
    [InlineData(Languages.English, "Delivery report", "Only: Anna · 1–4 h", "Made on")]
    [InlineData(Languages.Swedish, "Leveransrapport", "Endast: Anna · 1–4 h", "Skapad")]
    public async Task The_report_says_what_it_is_about_and_has_no_controls(
        string language,
        string title,
        string filters,
        string made
    )
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        await SignInAsync("Per", Roles.TeamLead);
        var customer = await Host.CreateCustomerAsync(hours: 40);
        var number = await Host.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await Host.DeliverAsync(anna, number);
        NavigateTo($"delivery/report?period=year&technician={anna.Id}&size=medium");

        var page = RenderPage<DeliveryReportPage>(language: language);

        page.Find("h1").VisibleText().Should().Be(title);
        var report = page.Find("article");
        report.VisibleText().Should().Contain(filters).And.Contain(made).And.Contain("Per");
        report.QuerySelectorAll("button, input, select, details, a").Should().BeEmpty();
        report.QuerySelectorAll("table").Should().NotBeEmpty();
        report
            .QuerySelectorAll("table")
            .Should()
            .OnlyContain(t => t.QuerySelectorAll("tbody tr").Length > 0);
        page.FindAll(".not-printed [data-testid=print]").Should().ContainSingle();
    }

    [Fact]
    public async Task Who_is_no_team_lead_sees_no_figures_of_single_people()
    {
        await SignInAsync("Anna", Roles.Technician);
        var other = await Host.CreatePersonAsync("Bo", Roles.Technician);
        var customer = await Host.CreateCustomerAsync(hours: 40);
        await Host.DeliverAsync(other, await Host.CreateStartedTicketAsync(other, customer));
        NavigateTo($"delivery/report?technician={other.Id}");

        var page = RenderPage<DeliveryReportPage>();

        page.Find("article").VisibleText().Should().NotContain("Bo");
    }

    private void NavigateTo(string address) =>
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
}
