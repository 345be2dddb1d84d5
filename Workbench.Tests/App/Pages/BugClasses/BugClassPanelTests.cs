using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.Tickets.Details;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.BugClasses;

[Rule("B2")]
public sealed class BugClassPanelTests : PageTestContext
{
    private const string Ask = "[data-testid=classify]";
    private const string Confirm = "[data-testid=classify-confirm]";

    [Fact]
    public async Task Only_a_bug_has_a_class()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());

        (await RenderPanelAsync(number)).Markup.Trim().Should().BeEmpty();
    }

    [Theory]
    [InlineData(BugClass.CommonSystemBug, "1. Common system bug")]
    [InlineData(BugClass.NotSupported, "2. Not supported by the system")]
    [InlineData(BugClass.Misconfiguration, "3. Misconfiguration in the shop")]
    [InlineData(BugClass.Modification, "4. Modification in the shop")]
    public async Task A_chosen_class_is_saved_confirmed_and_shown(BugClass bugClass, string words)
    {
        var (panel, number) = await RenderForBugAsync();
        panel.Find("p").VisibleText().Should().StartWith("Not classified.");
        await panel.Find(Ask).ClickAsync(new());
        panel.Find(Confirm).HasAttribute("disabled").Should().BeTrue("nothing is chosen");

        await ChooseAsync(panel, bugClass);

        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(bugClass);
        Snackbars.Should().Equal(($"#{number} is now class {(int)bugClass}.", Severity.Success));
        (await RenderPanelAsync(number)).Find("p").VisibleText().Should().Be(words);
    }

    [Fact]
    public async Task Another_class_can_be_chosen_later()
    {
        var (_, number) = await RenderForBugAsync();
        await Host.ClassifyAsync(CurrentActor, number, BugClass.Modification);
        var panel = await RenderPanelAsync(number);
        panel.Find(Ask).VisibleText().Should().StartWith("Change class");
        await panel.Find(Ask).ClickAsync(new());
        panel.FindAll("input[type=radio]")[3].HasAttribute("checked").Should().BeTrue();

        await ChooseAsync(panel, BugClass.NotSupported);

        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(BugClass.NotSupported);
    }

    [Theory]
    [InlineData(Roles.Technician, false)]
    [InlineData(Roles.Sales, false)]
    [InlineData(Roles.TeamLead, true)]
    public async Task Only_a_team_lead_classifies_somebody_elses_bug(Roles roles, bool may)
    {
        var (_, number) = await RenderForBugAsync();
        await SignInAsync("Me", roles);

        var panel = await RenderPanelAsync(number);

        panel.Has(Ask).Should().Be(may);
    }

    [Fact]
    public async Task A_bug_that_is_not_started_is_not_classified()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(
            await Host.CreateCustomerAsync(),
            kind: TicketKind.Bug
        );

        (await RenderPanelAsync(number)).Has(Ask).Should().BeFalse();
    }

    [Fact]
    public async Task The_dialog_shows_the_refusal()
    {
        var (panel, number) = await RenderForBugAsync();
        await panel.Find(Ask).ClickAsync(new());
        await SetRolesAsync(CurrentActor, Roles.Sales);

        await ChooseAsync(panel, BugClass.NotSupported);

        panel
            .Find("dialog [role=alert]")
            .VisibleText()
            .Should()
            .StartWith("Your roles don’t allow this.");
        Snackbars.Should().BeEmpty();
        (await Host.LoadTicketAsync(number)).BugClass.Should().BeNull();
    }

    [Fact]
    public async Task A_class_set_by_somebody_else_is_not_overwritten_unseen()
    {
        var (_, number) = await RenderForBugAsync();
        var page = RenderPage<TicketPage>(p => p.Add(t => t.Number, number));
        var panel = page.FindComponent<BugClassPanel>();
        await panel.Find(Ask).ClickAsync(new());
        var lena = await Host.CreatePersonAsync("Lena", Roles.TeamLead);
        await Host.ClassifyAsync(lena, number, BugClass.Modification);
        page.WaitForAssertion(() => panel.Find("p").VisibleText().Should().StartWith("4."));

        await ChooseAsync(panel, BugClass.NotSupported);
        panel.Find("dialog [role=alert]").VisibleText().Should().StartWith("Someone else");
        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(BugClass.Modification);

        await panel.Find(Ask).ClickAsync(new());
        await ChooseAsync(panel, BugClass.NotSupported);
        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(BugClass.NotSupported);
    }

    [Fact]
    public async Task The_class_appears_live_on_the_ticket_page()
    {
        var (_, number) = await RenderForBugAsync();
        var page = RenderPage<TicketPage>(p => p.Add(t => t.Number, number));

        await Host.ClassifyAsync(CurrentActor, number, BugClass.Misconfiguration);

        page.WaitForAssertion(() =>
            page.Find("aside").VisibleText().Should().Contain("3. Misconfiguration in the shop")
        );
    }

    [Fact]
    public async Task The_questionnaire_opens_by_button_and_by_key()
    {
        var (panel, number) = await RenderForBugAsync();

        await panel.Find("[data-testid=find-class]").ClickAsync(new());
        Address.Should().Be($"tickets/{number}?classify=ask");
        Services.GetRequiredService<NavigationManager>().NavigateTo($"tickets/{number}");
        await panel.InvokeAsync(() => Keys.PressAsync("b"));

        Address.Should().Be($"tickets/{number}?classify=ask");
        panel.Has("[data-testid=class-reply]").Should().BeFalse("there is nothing to tell yet");
    }

    [Fact]
    public async Task A_classified_bug_links_to_its_report_and_reply()
    {
        var (_, number) = await RenderForBugAsync();
        await Host.ClassifyAsync(CurrentActor, number, BugClass.NotSupported);

        var panel = await RenderPanelAsync(number);

        panel.Find("a[href='reports/1']").VisibleText().Should().Be("Product report 1");
        panel
            .Find("[data-testid=class-reply]")
            .GetAttribute("href")
            .Should()
            .Be($"tickets/{number}?classify=reply");
    }

    private static async Task ChooseAsync(
        IRenderedComponent<BugClassPanel> panel,
        BugClass bugClass
    )
    {
        panel.FindAll("input[type=radio]")[(int)bugClass - 1].Change("on");
        await panel.Find(Confirm).ClickAsync(new());
    }

    private async Task<(IRenderedComponent<BugClassPanel> Part, int Number)> RenderForBugAsync()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(),
            kind: TicketKind.Bug
        );
        return (await RenderPanelAsync(number), number);
    }

    private async Task<IRenderedComponent<BugClassPanel>> RenderPanelAsync(int number)
    {
        var ticket = await Host.LoadTicketAsync(number);
        return RenderPage<BugClassPanel>(p => p.Add(c => c.Ticket, ticket));
    }
}
