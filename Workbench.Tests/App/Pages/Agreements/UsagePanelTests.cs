using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Agreements.Usage;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Agreements;

[Rule("F9")]
public sealed class UsagePanelTests : PageTestContext
{
    private int customer;

    [Theory]
    [InlineData(
        Languages.English,
        "In this term (since 2026-03-01) 1 h were used: 1 h on ticket 1 “Banner is cut off”. In addition: 40 min uncovered."
    )]
    [InlineData(
        Languages.Swedish,
        "Under avtalsperioden (sedan 2026-03-01) har 1 h använts: 1 h på ärende 1 ”Banner is cut off”. Dessutom: 40 min ej täckt."
    )]
    public async Task A_sentence_says_what_the_hours_were_used_for(string language, string sentence)
    {
        await RegisterAsync();

        var panel = Render(language);

        panel.Find("[data-testid=usage-sentence]").VisibleText().Should().Be(sentence);
        panel.FindAll("table").Should().HaveCount(3);
        panel.FindAll("svg rect").Should().NotBeEmpty();
    }

    [Fact]
    public async Task Every_number_says_why()
    {
        await RegisterAsync();
        var panel = Render();

        foreach (var no in Enumerable.Range(0, panel.FindAll("section .explain").Count))
        {
            var button = panel.FindAll("section .explain")[no];
            var minutes = button.VisibleText();
            await button.ClickAsync(new());
            panel.Find("dialog .figure b").VisibleText().Should().Be(minutes);
            panel.FindAll("dialog tbody tr").Should().ContainSingle();
            panel.FindAll("dialog .rules li").Should().NotBeEmpty();
            panel.Find("dialog tbody a").GetAttribute("href").Should().Be("tickets/1");
        }
    }

    [Fact]
    public async Task It_follows_new_time()
    {
        var anna = await RegisterAsync();
        var panel = Render();

        await Host.RegisterTimeAsync(anna, 1, 15);

        panel.WaitForAssertion(() =>
            panel
                .Find("[data-testid=usage-sentence]")
                .VisibleText()
                .Should()
                .EndWith("In addition: 55 min uncovered.")
        );
    }

    [Fact]
    public async Task The_period_is_in_the_address()
    {
        await RegisterAsync();
        var panel = Render(period: "own", from: "2026-01-01", to: "2026-01-31");

        panel
            .FindAll(".segments a")
            .Select(a => a.VisibleText())
            .Should()
            .Equal("This term", "Last 12 months", "Own dates");
        panel.Find(".segments a[aria-current]").VisibleText().Should().Be("Own dates");
        panel.Find(".empty-title").VisibleText().Should().Be("No time in this period");
        await panel.Find("#usage-to").ChangeAsync(new() { Value = "2026-11-30" });
        Services
            .GetRequiredService<NavigationManager>()
            .Uri.Should()
            .EndWith("period=own&from=2026-01-01&to=2026-11-30");
    }

    [Fact]
    public async Task Dates_that_cannot_be_shown_are_reported()
    {
        await RegisterAsync();

        var panel = Render(period: "own", from: "2026-02-01", to: "2026-01-31");

        panel.Find("[role=alert]").VisibleText().Should().StartWith("These dates can’t be shown.");
        panel.Find(".segments a[aria-current]").VisibleText().Should().Be("Last 12 months");
    }

    private async Task<Actor> RegisterAsync()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        customer = await Host.CreateCustomerAsync(hours: 1);
        var number = await Host.CreateStartedTicketAsync(anna, customer);
        await Host.RegisterTimeAsync(anna, number, 100, Activity.Advice);
        return anna;
    }

    private IRenderedComponent<UsagePanel> Render(
        string language = Languages.English,
        string period = "",
        string from = "",
        string to = ""
    )
    {
        Customer row;
        using (var db = Host.CreateDbContext())
        {
            row = db.Customers.Single(c => c.Id == customer);
        }

        return RenderPage<UsagePanel>(
            p =>
                p.Add(c => c.Customer, row)
                    .Add(c => c.AsOf, Host.Today)
                    .Add(c => c.Period, period)
                    .Add(c => c.From, from)
                    .Add(c => c.To, to),
            language
        );
    }
}
