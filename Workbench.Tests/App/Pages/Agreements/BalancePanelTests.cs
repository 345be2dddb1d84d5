using AngleSharp.Dom;
using Bunit;
using FluentAssertions;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.Balance;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Agreements;

[Rule("F9")]
[Rule("A10")]
public sealed class BalancePanelTests : PageTestContext
{
    [Theory]
    [InlineData(
        Languages.English,
        "13 h 15 min available. 14 h 15 min left, of which 1 h is reserved for started tickets. 9 h 15 min will lapse on 2027-03-01."
    )]
    [InlineData(
        Languages.Swedish,
        "13 h 15 min tillgängligt. 14 h 15 min kvar, varav 1 h är reserverat för påbörjade ärenden. 9 h 15 min fryser inne 2027-03-01."
    )]
    public async Task The_balance_is_a_sentence(string language, string words)
    {
        var id = await SetUpRegisteredTimeAsync();

        RenderPanel(id, language: language).Find(".sentence").VisibleText().Should().Be(words);
    }

    [Theory]
    [InlineData(Languages.English, "would be available if nothing more is used.")]
    [InlineData(Languages.Swedish, "skulle vara tillgängligt om inget mer används.")]
    [Rule("N3")]
    public async Task Hours_of_a_later_day_are_no_promise(string language, string words)
    {
        var id = await SetUpRegisteredTimeAsync();

        RenderPanel(id, Host.Today.AddDays(1), language)
            .Find(".sentence b")
            .VisibleText()
            .Should()
            .Be($"13 h 15 min {words}");
    }

    [Fact]
    public async Task The_balance_strip_adds_up()
    {
        var panel = RenderPanel(await SetUpRegisteredTimeAsync());

        panel
            .FindAll(".part")
            .Select(p => p.VisibleText())
            .Should()
            .Equal(
                "Carried over 0 min",
                "Granted +10 h",
                "Bought +5 h",
                "Used −45 min",
                "Reserved −1 h",
                "Available =13 h 15 min"
            );
        panel
            .FindAll(".bar-of-hours i")
            .Select(i => (i.ClassName, i.GetAttribute("style")))
            .Should()
            .Equal(
                ("drawn", "flex-grow:45"),
                ("held", "flex-grow:60"),
                ("available", "flex-grow:795")
            );
        panel
            .Find(".below")
            .VisibleText()
            .Should()
            .Be(
                "P10, term 2026-03-01 to 2027-03-01 · 9 h 15 min will lapse on 2027-03-01 · 5 h will lapse on 2028-03-01"
            );
    }

    [Fact]
    public async Task Every_figure_has_an_explanation()
    {
        var panel = RenderPanel(await SetUpRegisteredTimeAsync());
        var shown = new List<(string, string)>();
        for (var i = 0; i < panel.FindAll(".strip .explain").Count; i++)
        {
            await panel.FindAll(".strip .explain")[i].ClickAsync(new());
            var dialog = panel.Find("dialog");
            shown.Add(
                (dialog.GetAttribute("aria-label")!, dialog.QuerySelector(".figure")!.VisibleText())
            );
            dialog.QuerySelectorAll(".rules li").Should().NotBeEmpty();
        }

        shown
            .Should()
            .Equal(
                ("Why: Carried over", "0 min as of 2026-11-02"),
                ("Why: Granted", "10 h as of 2026-11-02"),
                ("Why: Bought", "5 h as of 2026-11-02"),
                ("Why: Used", "45 min as of 2026-11-02"),
                ("Why: Reserved", "1 h as of 2026-11-02"),
                ("Why: Available", "13 h 15 min as of 2026-11-02")
            );
    }

    [Fact]
    public async Task The_explanation_names_rules_entries_and_tickets_with_holds()
    {
        var panel = RenderPanel(await SetUpRegisteredTimeAsync());

        await ExplanationOf(panel, "Used").ClickAsync(new());
        Entries(panel).Should().Equal("2026-11-02 Drawn ticket 1 − 45 min");
        panel
            .Find(".rules")
            .VisibleText()
            .Should()
            .StartWith("A7 Hours that lapse first are drawn first");

        await ExplanationOf(panel, "Available").ClickAsync(new());
        Entries(panel).Should().HaveCount(3);
        panel.Find(".holds").VisibleText().Should().Be("ticket 2 Banner is cut off 1 h reserved");
    }

    [Fact]
    public async Task An_earlier_day_shows_the_figures_of_that_day_and_links_to_today()
    {
        var id = await SetUpRegisteredTimeAsync();

        var panel = RenderPanel(id, Host.Today.AddDays(-1));

        panel.Find(".sentence").VisibleText().Should().StartWith("9 h available.");
        panel
            .Find(".below")
            .VisibleText()
            .Should()
            .EndWith("· reserved time is shown as it is now");
        panel.Find(".day a").VisibleText().Should().Be("Back to today");
        panel.Find("#as-of").Change("2026-05-01");
        Address.Should().Be("?asof=2026-05-01");
        panel.Find("#as-of").Change("2026-11-02");
        Address.Should().BeEmpty();
    }

    [Fact]
    [Rule("A3")]
    public async Task Before_launch_the_hours_are_not_available()
    {
        await SignInAsync("Anna", Roles.Technician);
        var id = await CreateUnlaunchedCustomerAsync("1001", Host.Today.AddDays(9));

        var panel = RenderPanel(id);

        panel
            .Find(".verdict")
            .VisibleText()
            .Should()
            .Be(
                "No hours are available before the launch on 2026-11-11. 10 h will become available at the launch."
            );
        panel
            .FindAll(".part")
            .Select(p => p.VisibleText())
            .Should()
            .EndWith(["Not available yet −10 h", "Available =0 min"]);
    }

    [Fact]
    public async Task Without_an_agreement_the_panel_says_so()
    {
        await SignInAsync("Anna", Roles.Technician);

        RenderPanel(await Host.AddCustomerAsync("1001"))
            .Find(".verdict")
            .VisibleText()
            .Should()
            .StartWith("No service agreement.");
    }

    [Fact]
    [Rule("S3")]
    public async Task An_ending_agreement_shows_its_last_day_and_that_all_hours_lapse()
    {
        var id = await SetUpRegisteredTimeAsync();
        (
            await Host.Get<EndAgreement>()
                .RunAsync(CurrentActor, id, new(2026, 12, 31), Guid.NewGuid(), default)
        ).ShouldSucceed();

        RenderPanel(id)
            .Find(".sentence")
            .VisibleText()
            .Should()
            .EndWith("14 h 15 min will lapse on 2027-01-01. The agreement ends on 2026-12-31.");
        RenderPanel(id, new(2027, 1, 1))
            .Find(".verdict")
            .VisibleText()
            .Should()
            .Be("The agreement ended on 2026-12-31. Hours can no longer be used.");
    }

    [Fact]
    [Rule("F8")]
    public async Task Uncovered_time_is_shown_with_a_link_to_its_list()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var id = await Host.CreateCustomerAsync(hours: 1);
        await Host.RegisterTimeAsync(anna, await Host.CreateStartedTicketAsync(anna, id), 90);

        var notice = RenderPanel(id).Find(".uncovered");

        notice.VisibleText().Should().StartWith("30 min of registered time is uncovered.");
        notice.QuerySelector("a")!.GetAttribute("href").Should().EndWith("?show=uncovered");
    }

    [Fact]
    public async Task A_purchase_by_somebody_else_appears_live()
    {
        var id = await SetUpRegisteredTimeAsync();
        var panel = RenderPanel(id);

        await Host.BuyRefillCardAsync(id, 10);

        panel.WaitForAssertion(() =>
            panel.Find(".sentence").VisibleText().Should().StartWith("23 h 15 min available.")
        );
    }

    /// <summary>Creates ten hours and a card of five; 45 minutes are drawn and one ticket holds an hour.</summary>
    private async Task<int> SetUpRegisteredTimeAsync()
    {
        var anna = await SignInAsync("Anna", Roles.TeamLead);
        var id = await Host.CreateCustomerAsync();
        await Host.BuyRefillCardAsync(id, 5);
        var first = await Host.CreateStartedTicketAsync(anna, id);
        await Host.RegisterTimeAsync(anna, first, 45);
        await Host.DeliverAsync(anna, first);
        await Host.CreateStartedTicketAsync(anna, id, SizeClass.Small);
        return id;
    }

    private IRenderedComponent<BalancePanel> RenderPanel(
        int customerId,
        DateOnly? asOf = null,
        string language = Languages.English
    )
    {
        using var db = Host.CreateDbContext();
        var customer = db.Customers.Single(c => c.Id == customerId);
        return RenderPage<BalancePanel>(
            p => p.Add(c => c.Customer, customer).Add(c => c.AsOf, asOf ?? Host.Today),
            language
        );
    }

    private static IElement ExplanationOf(IRenderedComponent<BalancePanel> panel, string name) =>
        panel
            .FindAll(".part")
            .Single(p => p.VisibleText().StartsWith(name, StringComparison.Ordinal))
            .QuerySelector(".explain")!;

    private static IEnumerable<string> Entries(IRenderedComponent<BalancePanel> panel) =>
        panel.FindAll("dialog tbody tr").Select(r => r.VisibleText());
}
