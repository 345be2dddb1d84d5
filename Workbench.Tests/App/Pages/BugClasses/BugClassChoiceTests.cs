using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Workbench.App.Features.Tickets.Details;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Domain.Bugs.BugReply;

namespace Workbench.Tests.Pages.BugClasses;

/// <summary>Tests the choice of a class that is known or changed, without the questions.</summary>
[Rule("B1")]
public sealed class BugClassChoiceTests : WizardTestContext
{
    private const string Reason = "#wizard-reason";

    public static TheoryData<BugClass> Classes => [.. Enum.GetValues<BugClass>()];

    [Theory, MemberData(nameof(Classes))]
    public async Task A_known_class_requires_a_reason_and_is_saved_with_it(BugClass bugClass)
    {
        var (page, number) = await OpenChoiceAsync();
        page.Find("h3#wizard-question")
            .VisibleText()
            .Should()
            .StartWith("No questions are answered.");
        page.Find(Confirm).HasAttribute("disabled").Should().BeTrue("nothing is chosen");

        await ChooseAsync(page, bugClass);
        page.Find(Confirm).HasAttribute("disabled").Should().BeTrue("it needs a reason");
        await page.Find(Reason).InputAsync(new() { Value = "As in #12" });
        await page.Find(Confirm).ClickAsync(new());

        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(bugClass);
        Snackbars.Should().Equal(($"#{number} is now class {(int)bugClass}.", Severity.Success));
        await using var db = Host.CreateDbContext();
        (await db.BugClassifications.SingleAsync())
            .Should()
            .Match<BugClassification>(c => c.SuggestedClass == null && c.Reason == "As in #12");
    }

    [Fact]
    [Rule("B4")]
    public async Task The_payer_before_and_after_is_shown_before_a_class_is_changed()
    {
        var (page, number) = await OpenChoiceAsync(minutes: 30, BugClass.CommonSystemBug);
        page.FindAll("[name=wizard-class]")[0].HasAttribute("checked").Should().BeTrue();

        await ChooseAsync(page, BugClass.Misconfiguration);

        page.Terms()
            .Should()
            .Contain("Who pays before", "Troubleshooting: 30 min, not charged")
            .And.Contain("Who pays after", "Troubleshooting: 30 min, the customer pays");
        page.Find("[data-testid=moves]").VisibleText().Should().StartWith("Drawn: 30 min.");
        page.Find(Confirm).HasAttribute("disabled").Should().BeTrue("it needs a reason");
        await page.Find(Reason).InputAsync(new() { Value = "It was the VAT setting" });
        await page.Find(Confirm).ClickAsync(new());
        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(BugClass.Misconfiguration);
    }

    [Fact]
    public async Task Without_time_the_payer_before_is_that_of_the_class()
    {
        var (page, _) = await OpenChoiceAsync();
        await ChooseAsync(page, BugClass.NotSupported);

        page.Terms()["Who pays before"].Should().StartWith("Not classified:");
        page.Terms()["Who pays after"].Should().Contain("Time isn’t charged.");
    }

    [Fact]
    public async Task A_change_starts_from_the_evidence_and_back_to_it_needs_no_reason()
    {
        var (page, number) = await OpenWizardAsync();
        await AnswerAsync(page, No, No, Yes);
        await page.FindAll("[name=wizard-class]")[0].ChangeAsync(new() { Value = "on" });
        await page.Find(Reason).InputAsync(new() { Value = "Known elsewhere" });
        await page.Find(Confirm).ClickAsync(new());
        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(BugClass.CommonSystemBug);

        Open(number, "choose");
        page.WaitForAssertion(() => page.Has(Confirm).Should().BeTrue());
        page.Find(".answers").VisibleText().Should().Contain("Seen on page 4");
        page.FindAll("[name=wizard-class]")[0].HasAttribute("checked").Should().BeTrue();
        await ChooseAsync(page, BugClass.Modification);
        page.Has(Reason).Should().BeFalse("the answers suggest it");
        await page.Find(Confirm).ClickAsync(new());

        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(BugClass.Modification);
        await using var db = Host.CreateDbContext();
        (await db.BugClassifications.OrderBy(c => c.No).LastAsync())
            .Should()
            .Match<BugClassification>(c => c.SuggestedClass == BugClass.Modification);
    }

    [Fact]
    public async Task Evidence_of_earlier_questions_is_kept_but_their_replies_are_not()
    {
        var (page, number) = await OpenWizardAsync();
        await Host.StoreEarlierAnswersAsync(
            CurrentActor,
            number,
            new(BugQuestion.HappensInReferenceShop, No, "Not in 24.3"),
            new(BugQuestion.HappensInOtherShops, Yes, "Two shops with the same theme"),
            new(BugQuestion.DocumentationPromisesIt, Yes, "Page 4")
        );
        Open(number, "reply");
        Open(number, "choose");
        page.WaitForAssertion(() => page.Has("[data-testid=ask-questions]").Should().BeTrue());
        page.Has(".answers").Should().BeFalse();

        await page.Find("[data-testid=ask-questions]").ClickAsync(new());

        Address.Should().Be($"tickets/{number}?classify=ask");
        page.WaitForAssertion(() =>
            page.Find("#wizard-evidence").GetAttribute("value").Should().Be("Not in 24.3")
        );
        page.Find("[data-testid=reply-No]").GetAttribute("aria-pressed").Should().Be("false");
    }

    [Fact]
    public async Task A_class_set_by_somebody_else_is_not_overwritten_unseen()
    {
        var (page, number) = await OpenChoiceAsync();
        await ChooseAsync(page, BugClass.NotSupported);
        await page.Find(Reason).InputAsync(new() { Value = "As in #12" });
        var lena = await Host.CreatePersonAsync("Lena", Roles.TeamLead);

        await Host.ClassifyAsync(lena, number, BugClass.Modification);

        page.WaitForAssertion(() => page.Has(Confirm).Should().BeFalse());
        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(BugClass.Modification);
        await page.Find("[data-testid=keep-answers]").ClickAsync(new());
        page.Find(Reason).GetAttribute("value").Should().Be("As in #12");
        await page.Find(Confirm).ClickAsync(new());
        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(BugClass.NotSupported);
    }

    [Fact]
    public async Task The_refusal_is_shown_and_nothing_is_saved()
    {
        var (page, number) = await OpenChoiceAsync();
        await ChooseAsync(page, BugClass.NotSupported);
        await page.Find(Reason).InputAsync(new() { Value = "As in #12" });
        await SetRolesAsync(CurrentActor, Roles.Sales);

        await page.Find(Confirm).ClickAsync(new());

        page.AlertText().Should().StartWith("Your roles don’t allow this.");
        Snackbars.Should().BeEmpty();
        (await Host.LoadTicketAsync(number)).BugClass.Should().BeNull();
    }

    private static Task ChooseAsync(IRenderedComponent<TicketPage> page, BugClass bugClass) =>
        page.FindAll("[name=wizard-class]")[(int)bugClass - 1].ChangeAsync(new() { Value = "on" });

    private async Task<(IRenderedComponent<TicketPage> Page, int Number)> OpenChoiceAsync(
        int minutes = 0,
        BugClass? bugClass = null
    )
    {
        var (page, number) = await OpenWizardAsync(minutes);
        if (bugClass is { } before)
        {
            await Host.ClassifyAsync(CurrentActor, number, before);
        }

        Open(number, "reply");
        Open(number, "choose");
        page.WaitForAssertion(() => page.Has(Confirm).Should().BeTrue());
        return (page, number);
    }
}
