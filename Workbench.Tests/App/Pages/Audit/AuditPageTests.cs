using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Audit.Overview;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Audit;

public sealed class AuditPageTests : PageTestContext
{
    [Fact]
    public async Task A_row_says_what_was_done_and_links_to_the_record()
    {
        var (per, number) = await PrepareAsync();
        Navigate($"audit?ticket={number}");

        var page = RenderPage<AuditPage>();

        var row = page.Find("tr[data-event=TakeNext]");
        row.QuerySelector(".person")!.TextContent.Should().Be("Anna");
        row.QuerySelector(".what")!.TextContent.Should().Be("Took the next ticket");
        row.QuerySelector(".record a")!.GetAttribute("href").Should().Be($"tickets/{number}");
        page.Find("[data-testid=export]")
            .GetAttribute("href")
            .Should()
            .Be($"audit/file.csv?ticket={number}");
        per.Name.Should().Be("Per");
    }

    [Fact]
    public async Task A_choice_changes_the_address_and_the_rows()
    {
        await PrepareAsync();
        Navigate("audit");
        var page = RenderPage<AuditPage>();
        page.FindAll("tr[data-event]").Should().HaveCountGreaterThan(3);

        await page.Find("select[aria-label='Kind']").ChangeAsync("reading");

        Address.Should().Be("audit?kind=reading");
        page.WaitForAssertion(() =>
            page.FindAll("tr[data-event]")
                .Select(r => r.GetAttribute("data-event"))
                .Should()
                .Equal("ReadAudit")
        );
    }

    [Theory]
    [InlineData(Languages.English, "Nothing in the audit log matches")]
    [InlineData(Languages.Swedish, "Inget i händelseloggen stämmer")]
    public async Task Without_a_match_the_filters_can_be_cleared(string language, string title)
    {
        await PrepareAsync();
        Navigate("audit?to=2001-01-01");

        var page = RenderPage<AuditPage>(language: language);

        page.Find(".empty-title").TextContent.Should().Be(title);
        page.Find(".empty a").GetAttribute("href").Should().Be("audit");
    }

    private async Task<(Actor Per, int Number)> PrepareAsync()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync("1001"));
        var number = await Host.TakeNextAsync(anna);
        return (await SignInAsync("Per", Roles.TeamLead), number);
    }

    private void Navigate(string address) =>
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
}
