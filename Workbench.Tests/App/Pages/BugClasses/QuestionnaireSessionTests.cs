using FluentAssertions;
using Workbench.App.Features.BugClasses.Wizard;
using Workbench.App.Features.BugClasses.Wizard.Questions;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Domain.Bugs.BugQuestion;
using static Workbench.Domain.Bugs.BugReply;

namespace Workbench.Tests.Pages.BugClasses;

[Rule("B1")]
public sealed class QuestionnaireSessionTests
{
    [Fact]
    public void It_follows_the_questionnaire_and_reports_its_progress()
    {
        var wizard = new QuestionnaireSession();
        (wizard.Current, wizard.Position, wizard.MaxQuestions)
            .Should()
            .Be((HappensInCleanShop, 0, 5));

        AnswerQuestion(wizard, Unknown);
        (wizard.Current, wizard.Position, wizard.MaxQuestions)
            .Should()
            .Be((HappensInUnrelatedShops, 1, 5));
        AnswerQuestion(wizard, Yes);
        (wizard.Current, wizard.Position, wizard.MaxQuestions)
            .Should()
            .Be((PromisedByDocumentation, 2, 3));
        AnswerQuestion(wizard, No);

        (wizard.Current, wizard.Position, wizard.MaxQuestions).Should().Be((null, 3, 3));
        wizard.Verdict.SuggestedClass.Should().Be(BugClass.NotSupported);
        wizard.Answer(Yes).Should().BeNull("nothing is asked any more");
        wizard.Answers.Should().HaveCount(3);
    }

    [Fact]
    public void Yes_without_evidence_is_refused_and_the_question_stays_open()
    {
        var wizard = new QuestionnaireSession();
        wizard.AnswerFor(HappensInCleanShop).Evidence = "  ";

        wizard.Answer(Yes)!.Code.Should().Be(RefusalCode.TextMissing);

        (wizard.Current, wizard.IsBlank).Should().Be((HappensInCleanShop, false));
    }

    [Fact]
    public void Going_back_keeps_later_answers_until_another_answer_replaces_them()
    {
        var wizard = new QuestionnaireSession();
        AnswerQuestion(wizard, Unknown);
        AnswerQuestion(wizard, Unknown);
        AnswerQuestion(wizard, Yes, "Setting A");
        AnswerQuestion(wizard, Yes, "Page 4");
        wizard.Verdict.SuggestedClass.Should().Be(BugClass.Misconfiguration);

        wizard.GoTo(0);
        wizard.CanContinue.Should().BeTrue();
        AnswerQuestion(wizard, Yes, "Seen");
        wizard.Current.Should().Be(PromisedByDocumentation);
        wizard.Answers.Should().ContainSingle();
        wizard.Back();
        AnswerQuestion(wizard, No);
        wizard.Continue().Should().BeNull();
        wizard.Continue().Should().BeNull();

        wizard.Current.Should().BeNull();
        wizard
            .Answers.Should()
            .EndWith([
                new BugAnswer(SettingExplainsIt, Yes, "Setting A"),
                new BugAnswer(SettingIsAgainstManual, Yes, "Page 4"),
            ]);
    }

    [Fact]
    public void Continuing_past_a_yes_without_evidence_is_refused()
    {
        var wizard = new QuestionnaireSession();
        AnswerQuestion(wizard, Yes, "Seen");
        wizard.Back();
        wizard.AnswerFor(HappensInCleanShop).Evidence = "";

        wizard.Continue()!.Code.Should().Be(RefusalCode.TextMissing);
        wizard.Current.Should().Be(HappensInCleanShop);
    }

    [Fact]
    public void The_name_of_who_modified_it_is_stored_only_with_a_yes()
    {
        var wizard = new QuestionnaireSession();
        AnswerQuestion(wizard, No);
        AnswerQuestion(wizard, No);
        wizard.AnswerFor(ModificationExplainsIt).ModifiedBy = ModifiedBy.Us;
        AnswerQuestion(wizard, No);
        wizard.Answers[^1].ModifiedBy.Should().Be(ModifiedBy.Unknown);
        wizard.Back();

        AnswerQuestion(wizard, Yes, "checkout.js");

        wizard.Answers[^1].ModifiedBy.Should().Be(ModifiedBy.Us);
    }

    [Fact]
    public void A_draft_restores_all_answers_including_later_ones()
    {
        var form = new WizardForm
        {
            Chosen = BugClass.NotSupported,
            Reason = "Åäö <b>",
            Report = 3,
            Title = "Sum",
            SeenNo = 2,
            OpensReport = true,
        };
        AnswerQuestion(form.Questions, No);
        form.Questions.AnswerFor(HappensInUnrelatedShops).Evidence = "Half typed";
        form.Questions.Back();

        var restored = WizardDraft.Parse(WizardDraft.FromForm(form).ToJson())!.ToForm();

        restored.Should().BeEquivalentTo(form);
        restored.Questions.Position.Should().Be(0);
        restored.Questions.CanContinue.Should().BeTrue();
        restored.Questions.AnswerFor(HappensInUnrelatedShops).Evidence.Should().Be("Half typed");
    }

    [Fact]
    public void A_draft_of_earlier_questions_keeps_its_evidence_and_asks_again()
    {
        const string Draft =
            """{"Position":2,"Answers":[{"Question":1,"Reply":2,"Evidence":"Not there","ModifiedBy":0},{"Question":2,"Reply":1,"Evidence":"Two shops","ModifiedBy":0},{"Question":5,"Reply":null,"Evidence":"x.js","ModifiedBy":2}],"Chosen":null,"Reason":"","Report":null,"Title":"Sum","SeenNo":0}""";

        var form = WizardDraft.Parse(Draft)!.ToForm();

        (form.Questions.Current, form.Questions.Position).Should().Be((HappensInCleanShop, 0));
        form.Questions.AnswerFor(HappensInCleanShop)
            .Should()
            .BeEquivalentTo(new AnswerEntry { Evidence = "Not there" });
        form.Questions.AnswerFor(HappensInUnrelatedShops).Evidence.Should().Be("Two shops");
        form.Questions.AnswerFor(ModificationExplainsIt)
            .Should()
            .BeEquivalentTo(new AnswerEntry { Evidence = "x.js", ModifiedBy = ModifiedBy.Us });
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"Answers":null}""")]
    public void An_unreadable_draft_is_ignored(string json) =>
        WizardDraft.Parse(json).Should().BeNull();

    [Fact]
    public void A_class_that_differs_from_the_answers_includes_its_reason()
    {
        var form = new WizardForm { Reason = "Known from before", Title = "Sum" };
        AnswerQuestion(form.Questions, Yes, "Seen");
        AnswerQuestion(form.Questions, No);
        form.DiffersFromSuggestion.Should().BeFalse();
        form.ToInput()!
            .Should()
            .BeEquivalentTo(
                new
                {
                    Class = BugClass.NotSupported,
                    Reason = "",
                    Title = "Sum",
                }
            );

        form.Chosen = BugClass.Modification;

        form.DiffersFromSuggestion.Should().BeTrue();
        form.ToInput()!
            .Should()
            .BeEquivalentTo(
                new
                {
                    Class = BugClass.Modification,
                    Reason = "Known from before",
                    Title = "",
                }
            );
    }

    [Fact]
    public void Without_a_chosen_class_there_is_no_input() =>
        new WizardForm().ToInput().Should().BeNull();

    private static void AnswerQuestion(
        QuestionnaireSession session,
        BugReply reply,
        string evidence = ""
    )
    {
        var question = session.Current!.Value;
        if (evidence.Length > 0 || BugQuestionnaire.RequiresEvidence(question, reply))
        {
            session.AnswerFor(question).Evidence = evidence.Length > 0 ? evidence : "Seen";
        }

        session.Answer(reply).Should().BeNull();
    }
}
