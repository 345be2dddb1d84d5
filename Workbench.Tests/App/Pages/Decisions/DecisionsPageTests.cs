using Bunit;
using FluentAssertions;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Decisions;
using Workbench.App.Features.Decisions.Overview;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Decisions;

public sealed class DecisionsPageTests : PageTestContext
{
    private const string Row = "[data-decision]";

    [Theory]
    [InlineData(Languages.English, "Nothing to decide")]
    [InlineData(Languages.Swedish, "Inget att besluta")]
    public async Task Without_decisions_it_says_so(string language, string title)
    {
        await SignInAsync("Lena", Roles.TeamLead);

        var page = RenderPage<DecisionsPage>(language: language);

        page.Find(".empty-title").VisibleText().Should().Be(title);
        page.FindAll("nav.segments").Should().BeEmpty();
    }

    [Theory]
    [InlineData(
        Languages.English,
        "Over 4 h",
        "25 min of 4 h 25 min are beyond 4 h and undecided."
    )]
    [InlineData(
        Languages.Swedish,
        "Över 4 h",
        "25 min av 4 h 25 min är över 4 h och inte beslutade."
    )]
    public async Task A_row_says_what_who_since_when_and_the_figures(
        string language,
        string kind,
        string sentence
    )
    {
        await SignInAsync("Lena", Roles.TeamLead);
        await SetUpBeyondAsync();

        var page = RenderPage<DecisionsPage>(language: language);

        page.Find($"{Row} .tag").VisibleText().Should().Be(kind);
        page.Find($"{Row} .figures b").VisibleText().Should().Be(sentence);
        page.Find($"{Row} .muted")
            .VisibleText()
            .Should()
            .Contain("Butik 1001 · Anna")
            .And.Contain("2026-11-02");
    }

    [Theory]
    [InlineData(Languages.English, "Leave until a day")]
    [InlineData(Languages.Swedish, "Låt vänta till en dag")]
    public async Task Tickets_of_who_is_away_today_are_left_with_a_reason_and_the_row_leaves(
        string language,
        string label
    )
    {
        var lena = await SignInAsync("Lena", Roles.TeamLead);
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        (
            await Host.Get<AddAbsence>()
                .RunAsync(
                    lena,
                    anna.Id,
                    new(Host.Today, Host.Today, DayPart.WholeDay, ""),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        var page = RenderPage<DecisionsPage>(language: language);
        var button = page.Find($"[data-testid=postpone-{anna.Id}]");
        button.VisibleText().Should().Be(label);

        await button.ClickAsync(new());
        await page.Find("#postpone-reason").Closest("form")!.SubmitAsync();
        page.Find("[role=alert]").VisibleText().Should().NotBeEmpty("a reason is needed");
        await page.Find("#postpone-reason").InputAsync("Back tomorrow");
        await page.Find("#postpone-reason").Closest("form")!.SubmitAsync();

        page.WaitForAssertion(() => page.FindAll(Row).Should().BeEmpty());
    }

    [Fact]
    public async Task A_row_opens_in_place_and_leaves_when_it_is_decided()
    {
        await SignInAsync("Lena", Roles.TeamLead);
        await SetUpBeyondAsync();
        var page = RenderPage<DecisionsPage>();
        page.FindAll("[data-testid=decision-actions]").Should().BeEmpty();

        await page.Find($"{Row} .subject").ClickAsync(new());
        page.Find($"{Row} .subject").GetAttribute("aria-expanded").Should().Be("true");
        page.WaitForAssertion(() => page.Find("[data-testid=waive]"));
        page.FindAll("[data-testid=decision-actions] .buttons > .btn")
            .Select(b => b.GetAttribute("data-testid"))
            .Should()
            .Equal("approve", "waive", "hand-to-sales", "more-actions");
        await page.Find("[data-testid=waive]").ClickAsync(new());
        await page.Find("#way-reason").ChangeAsync(new() { Value = "Our mistake" });
        await page.Find("[data-testid=waive-confirm]").Closest("form")!.SubmitAsync();

        page.WaitForAssertion(() =>
            page.Find(".empty-title").VisibleText().Should().Be("Nothing to decide")
        );
    }

    [Fact]
    public async Task What_another_decides_leaves_the_list_and_the_count()
    {
        await SignInAsync("Lena", Roles.TeamLead);
        var number = await SetUpBeyondAsync();
        var per = await Host.CreatePersonAsync("Per", Roles.TeamLead);
        var page = RenderPage<DecisionsPage>();
        var badge = RenderPage<DecisionBadge>();
        badge.WaitForAssertion(() => badge.Find("b").TextContent.Should().Be("1"));

        (
            await Host.Get<WaiveTime>()
                .RunAsync(per, new(number, null, Guid.NewGuid()), "Ours", default)
        ).ShouldSucceed();

        page.WaitForAssertion(() => page.FindAll(Row).Should().BeEmpty());
        badge.WaitForAssertion(() => badge.FindAll("b").Should().BeEmpty());
    }

    [Fact]
    public async Task A_filter_shows_one_kind()
    {
        await SignInAsync("Lena", Roles.TeamLead);
        await SetUpBeyondAsync();
        var page = RenderPage<DecisionsPage>();

        Services
            .GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>()
            .NavigateTo("decisions?kind=FailedReset");

        page.WaitForAssertion(() =>
            page.Find(".empty-title").VisibleText().Should().Be("Nothing of this kind")
        );
    }

    private async Task<int> SetUpBeyondAsync()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(),
            SizeClass.Medium
        );
        await Host.RegisterTimeAsync(anna, number, 200);
        await Host.RegisterTimeAsync(anna, number, 65);
        return number;
    }
}
