using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Details;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.BugClasses;

[Rule("B2")]
public sealed class BugClassPanelTests : PageTestContext
{
    private const string Choose = "[data-testid=classify]";
    private const string Evidence = "[data-testid=class-evidence]";

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
    public async Task The_class_is_shown(BugClass bugClass, string words)
    {
        var (panel, number) = await RenderForBugAsync();
        panel.Find("p").VisibleText().Should().StartWith("Not classified.");
        panel.Has(Evidence).Should().BeFalse();

        await Host.ClassifyAsync(CurrentActor, number, bugClass);

        (await RenderPanelAsync(number)).Find("p").VisibleText().Should().Be(words);
    }

    [Theory]
    [InlineData(true, "This corrects our own mistake, so the customer pays nothing for it.")]
    [InlineData(false, "We troubleshoot and fix it. The customer pays for both.")]
    [Rule("K9")]
    public async Task Who_pays_is_said_of_the_reopened_ticket(bool ownFault, string text)
    {
        var (_, number) = await RenderForBugAsync();
        await Host.ClassifyAsync(CurrentActor, number, BugClass.Modification);
        await Host.DeliverAsync(CurrentActor, number);
        (
            await Host.Get<ReopenTicket>()
                .RunAsync(
                    CurrentActor,
                    new(number, null, Guid.NewGuid()),
                    new("It broke again", ownFault, SizeClass.Small, null),
                    default
                )
        ).ShouldSucceed();

        (await RenderPanelAsync(number)).VisibleText().Should().Contain(text);
    }

    [Fact]
    [Rule("B1")]
    public async Task A_class_that_is_known_or_changed_is_chosen_in_the_wizard()
    {
        var (panel, number) = await RenderForBugAsync();
        panel.Find(Choose).VisibleText().Should().StartWith("Choose class directly");

        await panel.Find(Choose).ClickAsync(new());

        Address.Should().Be($"tickets/{number}?classify=choose");
        await Host.ClassifyAsync(CurrentActor, number, BugClass.Modification);
        (await RenderPanelAsync(number))
            .Find(Choose)
            .VisibleText()
            .Should()
            .StartWith("Change class");
    }

    [Fact]
    [Rule("B1")]
    public async Task The_evidence_of_the_class_is_shown()
    {
        var (_, number) = await RenderForBugAsync();
        await Host.ClassifyWithAnswersAsync(
            CurrentActor,
            number,
            BugClass.Modification,
            "",
            new(BugQuestion.HappensInCleanShop, BugReply.No, "Fine in shop 24.3"),
            new(BugQuestion.SettingExplainsIt, BugReply.No, ""),
            new(
                BugQuestion.ModificationExplainsIt,
                BugReply.Yes,
                "Gone without the theme",
                ModifiedBy.ThirdParty
            )
        );

        var shown = (await RenderPanelAsync(number)).Find(Evidence).VisibleText();

        shown
            .Should()
            .Contain("Class 4 by Anna")
            .And.Contain("as the answers suggest")
            .And.Contain("Does it happen in a clean reference shop of the same release?")
            .And.Contain("No · Fine in shop 24.3")
            .And.Contain("Yes · A third party · Gone without the theme");
    }

    [Fact]
    [Rule("B1")]
    public async Task A_class_that_differs_shows_its_reason()
    {
        var (_, number) = await RenderForBugAsync();
        await Host.ClassifyWithAnswersAsync(
            CurrentActor,
            number,
            BugClass.NotSupported,
            "A wish after all",
            new(BugQuestion.HappensInCleanShop, BugReply.Yes, "Seen in shop 24.3"),
            new(BugQuestion.PromisedByDocumentation, BugReply.Yes, "Page 4")
        );

        (await RenderPanelAsync(number))
            .Find(Evidence)
            .VisibleText()
            .Should()
            .Contain("The answers suggest class 1.")
            .And.Contain("Reason: A wish after all");
    }

    [Fact]
    [Rule("B1")]
    public async Task Answers_to_questions_that_are_no_longer_asked_stay_readable()
    {
        var (_, number) = await RenderForBugAsync();
        await Host.StoreEarlierAnswersAsync(
            CurrentActor,
            number,
            new(BugQuestion.HappensInReferenceShop, BugReply.No, "Not there"),
            new(BugQuestion.HappensInOtherShops, BugReply.Yes, "Two shops with the same theme"),
            new(BugQuestion.DocumentationPromisesIt, BugReply.Yes, "Page 4")
        );

        (await RenderPanelAsync(number))
            .Find(Evidence)
            .VisibleText()
            .Should()
            .Contain("Does it happen in other customers’ shops?")
            .And.Contain("Yes · Two shops with the same theme")
            .And.Contain("Class 1 by Anna");
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

        panel.Has(Choose).Should().Be(may);
    }

    [Fact]
    public async Task A_bug_that_is_not_started_is_not_classified()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(
            await Host.CreateCustomerAsync(),
            kind: TicketKind.Bug
        );

        (await RenderPanelAsync(number)).Has(Choose).Should().BeFalse();
    }

    [Fact]
    public async Task The_class_appears_live_on_the_ticket_page()
    {
        var (_, number) = await RenderForBugAsync();
        var page = RenderPage<TicketPage>(p => p.Add(t => t.Number, number));

        await Host.ClassifyAsync(CurrentActor, number, BugClass.Misconfiguration);

        page.WaitForAssertion(() =>
            page.Find("aside")
                .VisibleText()
                .Should()
                .Contain("3. Misconfiguration in the shop")
                .And.Contain("Reason: Known from before")
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
