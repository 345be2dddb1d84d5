using Bunit;
using FluentAssertions;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Conversation.Compose;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Shell.Drafts;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Domain.Bugs.BugReply;

namespace Workbench.Tests.Pages.BugClasses;

[Rule("B1")]
public sealed class BugClassWizardResultTests : WizardTestContext
{
    [Fact]
    [Rule("B4")]
    public async Task The_result_shows_notified_people_payer_and_moved_hours_before_confirmation()
    {
        var (page, number) = await OpenWizardAsync(minutes: 40);
        await AnswerAsync(page, Yes, No);

        page.Terms()
            .Should()
            .Contain(
                "Who is informed",
                "The product group gets new feedback. You get a reply to send to the customer."
            )
            .And.Contain("Who pays before", "Troubleshooting: 40 min, the customer pays")
            .And.Contain("Who pays after", "Troubleshooting: 40 min, not charged")
            .And.Contain(
                "Service hours",
                "Reversed: 40 min.Balance: 9 h 20 min → 10 h.Reserved for this ticket: 20 min → 0 min."
            );
        await page.FindAll("[name=wizard-class]")[2].ChangeAsync(new() { Value = "on" });
        page.Find("[data-testid=moves]")
            .VisibleText()
            .Should()
            .Be("No registered time is affected.");
        await page.FindAll("[name=wizard-class]")[1].ChangeAsync(new() { Value = "on" });
        await page.Find(Confirm).ClickAsync(new());

        var ticket = await Host.LoadTicketAsync(number);
        (await Host.LoadAccountAsync(ticket.CustomerId)).BalanceMinutes.Should().Be(600);
    }

    [Fact]
    public async Task Time_registered_meanwhile_updates_the_figures_to_confirm()
    {
        var (page, number) = await OpenWizardAsync(minutes: 20);
        await AnswerAsync(page, Yes, No);

        await Host.RegisterTimeAsync(CurrentActor, number, 10, Activity.Troubleshooting);
        page.WaitForAssertion(() =>
            page.Find("[data-testid=moves]").VisibleText().Should().StartWith("Reversed: 30 min.")
        );
        await page.Find(Confirm).ClickAsync(new());

        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(BugClass.NotSupported);
    }

    [Fact]
    [Rule("B3")]
    public async Task Similar_reports_are_suggested_while_the_title_is_typed()
    {
        var (page, number) = await OpenWizardAsync();
        var other = await Host.CreateStartedTicketAsync(
            CurrentActor,
            await Host.CreateCustomerAsync("1002"),
            kind: TicketKind.Bug
        );
        await Host.OpenReportAsync(
            CurrentActor,
            other,
            BugClass.CommonSystemBug,
            "The banner is cut"
        );
        await AnswerAsync(page, Yes, Yes);
        page.FindAll("[name=wizard-report]").Should().HaveCount(2, "the subjects share words");
        await page.Find("#wizard-report-title").InputAsync(new() { Value = "Nothing alike" });
        page.Find("#wizard-report-hint")
            .VisibleText()
            .Should()
            .StartWith("Similar open reports: 1.");
        await page.FindAll("[name=wizard-report]")[0].ChangeAsync(new() { Value = "on" });
        page.Terms()["Who is informed"]
            .Should()
            .StartWith("The product group already has this as report 1.");
        await page.Find(Confirm).ClickAsync(new());

        (await Host.LoadTicketAsync(number)).ProductReportNo.Should().Be(1);
    }

    [Fact]
    [Rule("B3")]
    public async Task An_identical_open_report_is_chosen_until_the_technician_chooses_otherwise()
    {
        var (page, number) = await OpenWizardAsync();
        var other = await Host.CreateStartedTicketAsync(
            CurrentActor,
            await Host.CreateCustomerAsync("1002"),
            kind: TicketKind.Bug
        );
        await Host.OpenReportAsync(
            CurrentActor,
            other,
            BugClass.CommonSystemBug,
            (await Host.LoadTicketAsync(number)).Subject.ToUpperInvariant()
        );
        await AnswerAsync(page, Yes, Yes);

        page.FindAll("[name=wizard-report]")[0].HasAttribute("checked").Should().BeTrue();
        page.Find(".report").VisibleText().Should().Contain("same words as this ticket");
        page.Terms()["Who is informed"].Should().Contain("as report 1");
        await page.FindAll("[name=wizard-report]")[1].ChangeAsync(new() { Value = "on" });
        await page.InvokeAsync(() => Keys.PressAsync("0"));
        await page.Find("[data-testid=next]").ClickAsync(new());
        page.FindAll("[name=wizard-report]")[1]
            .HasAttribute("checked")
            .Should()
            .BeTrue("it was chosen");
        await page.Find(Confirm).ClickAsync(new());

        (await Host.LoadTicketAsync(number)).ProductReportNo.Should().Be(2);
    }

    [Fact]
    public async Task A_colleague_who_classified_first_is_named_and_the_answers_are_kept()
    {
        var (page, number) = await OpenWizardAsync();
        await AnswerAsync(page, No, Yes, Yes);
        var lena = await Host.CreatePersonAsync("Lena", Roles.TeamLead);

        await Host.ClassifyAsync(lena, number, BugClass.Modification);

        page.WaitForAssertion(() =>
            page.Find(".verdict p")
                .VisibleText()
                .Should()
                .StartWith("Lena set the class of this bug to 4, Modification in the shop, at")
        );
        page.Has(Confirm).Should().BeFalse();
        await page.Find("[data-testid=keep-answers]").ClickAsync(new());
        await page.Find(Confirm).ClickAsync(new());
        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(BugClass.Misconfiguration);
    }

    [Fact]
    public async Task After_a_colleague_classified_first_the_answers_can_be_discarded()
    {
        var (page, number) = await OpenWizardAsync();
        await AnswerAsync(page, No);
        var lena = await Host.CreatePersonAsync("Lena", Roles.TeamLead);
        await Host.ClassifyAsync(lena, number, BugClass.Modification);
        page.WaitForAssertion(() => page.Has("[data-testid=discard-answers]").Should().BeTrue());

        await page.Find("[data-testid=discard-answers]").ClickAsync(new());

        (await DraftAsync(number)).Should().BeNull();
        Address.Should().Be($"tickets/{number}");
        (await Host.LoadTicketAsync(number)).BugClass.Should().Be(BugClass.Modification);
    }

    [Fact]
    public async Task The_refusal_is_shown_and_the_answers_stay()
    {
        var (page, number) = await OpenWizardAsync();
        await AnswerAsync(page, No, Yes, Yes);
        await SetRolesAsync(CurrentActor, Roles.Sales);

        await page.Find(Confirm).ClickAsync(new());

        page.AlertText().Should().StartWith("Your roles don’t allow this.");
        page.Has(".answers").Should().BeTrue();
        (await Host.LoadTicketAsync(number)).BugClass.Should().BeNull();
    }

    [Theory]
    [InlineData(BugClass.Misconfiguration, false)]
    [InlineData(BugClass.Modification, true)]
    [Rule("B5")]
    public async Task The_reply_is_in_the_customers_language_and_goes_to_the_composer(
        BugClass bugClass,
        bool liability
    )
    {
        var (page, number) = await OpenWizardAsync();
        await Host.ClassifyAsync(CurrentActor, number, bugClass);
        Open(number, "reply");
        page.WaitForAssertion(() => page.Has("#class-reply-text").Should().BeTrue());
        var swedish = page.Find("#class-reply-text").GetAttribute("value")!;
        swedish.Contains("ansvar", StringComparison.Ordinal).Should().Be(liability);
        await page.Find($".segments [lang={Languages.English}]").ClickAsync(new());
        var english = page.Find("#class-reply-text").GetAttribute("value")!;
        english.Contains("liability", StringComparison.Ordinal).Should().Be(liability);

        await page.Find("#class-reply-text").ChangeAsync(new() { Value = $"{english}\nPS" });
        await page.Find("[data-testid=insert-letter]").ClickAsync(new());

        Address.Should().Be($"tickets/{number}?compose=message");
        (await Host.Get<IDraftStore>().ReadAsync(CurrentActor, number, default))
            .Single(d =>
                string.Equals(d.Field, ComposerDraftFields.Message, StringComparison.Ordinal)
            )
            .Text.Should()
            .Be($"{english}\nPS");
    }

    [Fact]
    public async Task A_bug_handed_over_while_the_wizard_is_open_shows_a_message()
    {
        var (page, number) = await OpenWizardAsync();
        await AnswerAsync(page, No);

        await Host.Get<HandBack>()
            .RunAsync(
                CurrentActor,
                new(number, null, Guid.NewGuid()),
                "Other things first",
                default
            );

        page.WaitForAssertion(() =>
            page.Find(".verdict")
                .VisibleText()
                .Should()
                .StartWith("You can’t classify this bug now")
        );
        (await DraftAsync(number)).Should().NotBeNull();
    }

    [Theory]
    [InlineData(Roles.Sales, false)]
    [InlineData(Roles.TeamLead, true)]
    public async Task The_wizard_is_not_shown_to_those_who_may_not_classify(Roles roles, bool may)
    {
        var (_, number) = await OpenWizardAsync();
        await SignInAsync("Me", roles);

        var page = RenderPage<TicketPage>(p => p.Add(t => t.Number, number));

        page.Has("#wizard-question").Should().Be(may);
    }
}
