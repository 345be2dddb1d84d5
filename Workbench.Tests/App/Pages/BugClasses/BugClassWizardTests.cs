using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Domain.Bugs.BugReply;

namespace Workbench.Tests.Pages.BugClasses;

[Rule("B1")]
public sealed class BugClassWizardTests : WizardTestContext
{
    /// <summary>Every path through the questions that ends in a class.</summary>
    public static TheoryData<BugReply[], BugClass> Paths =>
        new()
        {
            { [Yes, Yes], BugClass.CommonSystemBug },
            { [Yes, No], BugClass.NotSupported },
            { [Unknown, Yes, Yes], BugClass.CommonSystemBug },
            { [Unknown, Yes, No], BugClass.NotSupported },
            { [No, Yes, Yes], BugClass.Misconfiguration },
            { [No, Yes, No, Yes], BugClass.CommonSystemBug },
            { [No, Yes, No, No], BugClass.NotSupported },
            { [Unknown, Unknown, Yes, Yes], BugClass.Misconfiguration },
            { [No, No, Yes], BugClass.Modification },
            { [Unknown, No, Unknown, Yes], BugClass.Modification },
        };

    /// <summary>Every path that ends without a class.</summary>
    public static TheoryData<BugReply[]> PathsWithoutClass =>
        new()
        {
            new[] { Yes, Unknown },
            new[] { No, Yes, Unknown },
            new[] { No, Yes, No, Unknown },
            new[] { No, No, No },
            new[] { Unknown, No, No, No },
            new[] { Unknown, Unknown, Unknown, Unknown },
        };

    [Theory, MemberData(nameof(Paths))]
    public async Task Each_path_leads_to_its_class_with_the_given_answers(
        BugReply[] replies,
        BugClass bugClass
    )
    {
        var (page, number) = await OpenWizardAsync();

        await AnswerAsync(page, replies);
        page.Find("h3#wizard-question")
            .VisibleText()
            .Should()
            .StartWith($"Your answers lead to class {(int)bugClass}:");
        page.Has("#wizard-reason").Should().BeFalse();
        await page.Find(Confirm).ClickAsync(new());

        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(bugClass);
        Snackbars.Should().Equal(($"#{number} is now class {(int)bugClass}.", Severity.Success));
        Address.Should().Be($"tickets/{number}?classify=reply");
        await using var db = Host.CreateDbContext();
        (await db.BugEvidence.OrderBy(e => e.No).Select(e => e.Reply).ToListAsync())
            .Should()
            .Equal(replies);
        (await db.BugClassifications.SingleAsync()).SuggestedClass.Should().Be(bugClass);
        (await DraftAsync(number)).Should().BeNull();
    }

    [Theory, MemberData(nameof(PathsWithoutClass))]
    public async Task Inconclusive_answers_require_a_class_and_a_reason(BugReply[] replies)
    {
        var (page, number) = await OpenWizardAsync();
        await AnswerAsync(page, replies);
        page.Find("h3#wizard-question")
            .VisibleText()
            .Should()
            .StartWith("Your answers don’t lead to a class.");
        page.FindAll("[data-testid=next-steps] li").Should().NotBeEmpty("it says what to try");
        page.Find(Confirm).HasAttribute("disabled").Should().BeTrue("nothing is chosen");

        await page.FindAll("[name=wizard-class]")[3].ChangeAsync(new() { Value = "on" });
        page.Find(Confirm).HasAttribute("disabled").Should().BeTrue("it needs a reason");
        await page.Find("#wizard-reason").InputAsync(new() { Value = "Seen in the checkout" });
        await page.Find(Confirm).ClickAsync(new());

        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(BugClass.Modification);
        await using var db = Host.CreateDbContext();
        (await db.BugClassifications.SingleAsync())
            .Should()
            .Match<BugClassification>(c =>
                c.SuggestedClass == null && c.Reason == "Seen in the checkout"
            );
    }

    [Fact]
    public async Task A_class_that_differs_from_the_answers_requires_a_reason()
    {
        var (page, number) = await OpenWizardAsync();
        await AnswerAsync(page, No, Yes, Yes);

        await page.FindAll("[name=wizard-class]")[0].ChangeAsync(new() { Value = "on" });
        await page.Find("#wizard-reason").InputAsync(new() { Value = "Known elsewhere" });
        await page.FindAll("[name=wizard-class]")[2].ChangeAsync(new() { Value = "on" });
        page.Has("#wizard-reason").Should().BeFalse();
        await page.FindAll("[name=wizard-class]")[0].ChangeAsync(new() { Value = "on" });
        page.Find("#wizard-reason").GetAttribute("value").Should().Be("Known elsewhere");
        await page.Find(Confirm).ClickAsync(new());

        (await Host.LoadTicketAsync(number)).ProductReportNo.Should().Be(1);
        await using var db = Host.CreateDbContext();
        (await db.BugClassifications.SingleAsync())
            .Should()
            .Match<BugClassification>(c =>
                c.SuggestedClass == BugClass.Misconfiguration
                && c.ChosenClass == BugClass.CommonSystemBug
                && c.Reason == "Known elsewhere"
            );
    }

    [Fact]
    public async Task The_result_says_why()
    {
        var (page, _) = await OpenWizardAsync();
        await AnswerAsync(page, Unknown, No, No, Yes);

        page.FindAll(".why li")
            .Select(l => l.VisibleText())
            .Should()
            .Equal(
                "Not tried in the reference shop: Seen on page 4",
                "A modified file, or an added extension or theme, explains it. Installed or changed by: Unknown."
            );
    }

    [Theory]
    [InlineData(No)]
    [InlineData(Unknown)]
    public async Task No_answer_about_the_reference_shop_is_taken_without_evidence(BugReply reply)
    {
        var (page, _) = await OpenWizardAsync();

        await page.Find($"[data-testid=reply-{reply}]").ClickAsync(new() { Detail = 1 });

        page.AlertText().Should().NotBeNull();
        QuestionText(page).Should().StartWith("Does it happen in a clean reference shop");
    }

    [Fact]
    public async Task Yes_requires_evidence_before_the_next_question()
    {
        var (page, _) = await OpenWizardAsync();

        await page.InvokeAsync(() => Keys.PressAsync("1"));
        page.AlertText().Should().NotBeNull();
        await page.Find("#wizard-evidence").InputAsync(new() { Value = "Reference shop 24.3" });
        page.AlertText().Should().BeNull();
        await page.Find("[data-testid=next]").ClickAsync(new());

        QuestionText(page).Should().Be("Does the documentation promise what should have happened?");
        page.Find(".answers").VisibleText().Should().EndWith("Yes · Reference shop 24.3");
        page.Find("header [role=status]").VisibleText().Should().Be("Question 2 of at most 2");
    }

    [Fact]
    public async Task Keys_answer_and_go_back_without_losing_later_answers()
    {
        var (page, _) = await OpenWizardAsync();
        await page.Find("#wizard-evidence").InputAsync(new() { Value = "Not there" });
        await page.InvokeAsync(() => Keys.PressAsync("2"));
        await page.Find("#wizard-evidence").InputAsync(new() { Value = "Setting A" });
        await page.InvokeAsync(() => Keys.PressAsync("1"));
        await page.Find("#wizard-evidence").InputAsync(new() { Value = "Manual, page 4" });
        await page.InvokeAsync(() => Keys.PressAsync("1"));
        page.Has(Confirm).Should().BeTrue();

        await page.InvokeAsync(() => Keys.PressAsync("0"));
        page.Find("#wizard-evidence").GetAttribute("value").Should().Be("Manual, page 4");
        await page.FindAll(".answers button")[0].ClickAsync(new());
        QuestionText(page)
            .Should()
            .StartWith("Does it happen in a clean reference shop of the same release?");
        page.Find("[data-testid=reply-No]").GetAttribute("aria-pressed").Should().Be("true");
        await page.Find("[data-testid=next]").ClickAsync(new());
        await page.Find("[data-testid=next]").ClickAsync(new());
        await page.Find("[data-testid=next]").ClickAsync(new());

        page.Find("h3#wizard-question")
            .VisibleText()
            .Should()
            .StartWith("Your answers lead to class 3");
    }

    [Fact]
    public async Task A_double_click_answers_only_one_question()
    {
        var (page, _) = await OpenWizardAsync();

        await page.Find("#wizard-evidence").InputAsync(new() { Value = "Not there" });
        await page.Find("[data-testid=reply-No]").ClickAsync(new() { Detail = 1 });
        await page.Find("[data-testid=reply-No]").ClickAsync(new() { Detail = 2 });

        QuestionText(page).Should().StartWith("Does a setting in this shop explain it?");
    }

    [Fact]
    public async Task Not_sure_yet_shows_the_remaining_troubleshooting_and_keeps_the_answers()
    {
        var (page, number) = await OpenWizardAsync(minutes: 35);
        await AnswerAsync(page, No);

        await page.InvokeAsync(() => Keys.PressAsync("u"));

        Address.Should().Be($"tickets/{number}");
        Snackbars
            .Single()
            .Text.Should()
            .StartWith("Not classified yet. 25 min of the 1 h allowed for troubleshooting is left");
        page.Has("#wizard-title").Should().BeFalse();
        (await Host.LoadTicketAsync(number)).BugClass.Should().BeNull();
        Open(number);
        page.WaitForAssertion(() =>
            QuestionText(page).Should().StartWith("Does a setting in this shop explain it?")
        );
    }

    [Fact]
    [Rule("F7")]
    public async Task Used_up_troubleshooting_time_shows_that_no_more_time_is_accepted()
    {
        var (page, _) = await OpenWizardAsync(minutes: 60);

        page.Find(".later")
            .VisibleText()
            .Should()
            .Contain("The 1 h for troubleshooting is used up");
    }
}
