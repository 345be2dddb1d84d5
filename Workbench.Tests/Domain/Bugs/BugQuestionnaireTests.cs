using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Domain.Bugs.BugQuestion;
using static Workbench.Domain.Bugs.BugReply;

namespace Workbench.Tests.Domain.Bugs;

[Rule("B1")]
public sealed class BugQuestionnaireTests
{
    [Theory]
    [InlineData("6 yes, 8 yes", BugClass.CommonSystemBug)]
    [InlineData("6 yes, 8 no", BugClass.NotSupported)]
    [InlineData("6 yes, 8 unknown", null)]
    [InlineData("6 unknown, 7 yes, 8 yes", BugClass.CommonSystemBug)]
    [InlineData("6 unknown, 7 yes, 8 no", BugClass.NotSupported)]
    [InlineData("6 no, 9 yes, 10 yes", BugClass.Misconfiguration)]
    [InlineData("6 no, 9 yes, 10 no, 8 yes", BugClass.CommonSystemBug)]
    [InlineData("6 no, 9 yes, 10 no, 8 no", BugClass.NotSupported)]
    [InlineData("6 no, 9 yes, 10 unknown", null)]
    [InlineData("6 no, 9 no, 11 yes", BugClass.Modification)]
    [InlineData("6 unknown, 7 no, 9 no, 11 yes", BugClass.Modification)]
    [InlineData("6 no, 9 unknown, 11 no", null)]
    [InlineData("6 no, 9 no, 11 no", null)]
    [InlineData("6 unknown, 7 unknown, 9 unknown, 11 unknown", null)]
    [ExampleTest("B1")]
    public void The_answers_lead_to_a_class_or_to_none(string way, BugClass? expected)
    {
        var answers = BugAnswerParser.Parse(way);

        BugQuestionnaire.Check(answers).Should().BeNull();
        BugQuestionnaire.NextQuestion(answers).Should().BeNull("no question is left");
        BugQuestionnaire.Suggest(answers).SuggestedClass.Should().Be(expected);
        BugQuestionnaire.Suggest(answers).Answers.Should().Equal(answers);
    }

    [Fact]
    public void Every_path_ends_without_repeated_questions_and_suggests_a_class_only_at_its_end()
    {
        var ends = AllPaths([]).ToList();

        ends.Should().HaveCountGreaterThan(15);
        ends.Max(e => e.Count).Should().BeLessThanOrEqualTo(Enum.GetValues<BugQuestion>().Length);
        foreach (var way in ends)
        {
            way.Select(a => a.Question).Should().OnlyHaveUniqueItems();
            BugQuestionnaire.Check(way).Should().BeNull();
            for (var i = 0; i < way.Count; i++)
            {
                BugQuestionnaire.Suggest([.. way.Take(i)]).SuggestedClass.Should().BeNull();
            }
        }

        ends.Select(e => BugQuestionnaire.Suggest(e).SuggestedClass)
            .Distinct()
            .Should()
            .BeEquivalentTo([null, .. Enum.GetValues<BugClass>().Cast<BugClass?>()]);
    }

    [Fact]
    [PropertyTest("B1")]
    public void Every_class_follows_from_a_yes_to_its_own_cause_and_a_charged_one_has_evidence()
    {
        foreach (var way in AllPaths([]))
        {
            var replies = way.ToDictionary(a => a.Question, a => a.Reply);
            bool IsYes(BugQuestion question) => replies.GetValueOrDefault(question) == Yes;
            switch (BugQuestionnaire.Suggest(way).SuggestedClass)
            {
                case BugClass.CommonSystemBug or BugClass.NotSupported:
                    (
                        IsYes(HappensInCleanShop)
                        || IsYes(HappensInUnrelatedShops)
                        || replies.GetValueOrDefault(SettingIsAgainstManual) == No
                    )
                        .Should()
                        .BeTrue("the system causes it without this shop's parts");
                    break;
                case BugClass.Misconfiguration:
                    (IsYes(SettingExplainsIt) && IsYes(SettingIsAgainstManual)).Should().BeTrue();
                    ShouldHaveEvidenceForTheReferenceShop(way);
                    break;
                case BugClass.Modification:
                    IsYes(ModificationExplainsIt).Should().BeTrue();
                    ShouldHaveEvidenceForTheReferenceShop(way);
                    break;
                default:
                    NextSteps.After(way).Should().NotBeEmpty("something is left to try");
                    break;
            }
        }
    }

    [Fact]
    public void An_unknown_never_decides_a_class()
    {
        foreach (var way in AllPaths([]).Where(w => w[^1].Reply == Unknown))
        {
            BugQuestionnaire.Suggest(way).SuggestedClass.Should().BeNull();
        }
    }

    [Theory]
    [InlineData("6 yes, 8 unknown", "ReadDocumentation")]
    [InlineData("6 unknown, 7 yes, 8 unknown", "ReadDocumentation")]
    [InlineData("6 no, 9 yes, 10 unknown", "ReadManual")]
    [InlineData("6 no, 9 no, 11 no", "RebuildInReferenceShop AskForExactSteps")]
    [InlineData(
        "6 unknown, 7 no, 9 unknown, 11 unknown",
        "TryReferenceShop RestoreSettings SwitchOffModifications RebuildInReferenceShop AskForExactSteps"
    )]
    [InlineData(
        "6 unknown, 7 unknown, 9 no, 11 no",
        "TryReferenceShop TryUnrelatedShops RebuildInReferenceShop AskForExactSteps"
    )]
    [InlineData("6 yes, 8 yes", "")]
    [InlineData("6 no", "")]
    public void Without_a_class_the_next_steps_come_in_the_order_of_what_they_settle(
        string way,
        string expected
    ) => string.Join(' ', NextSteps.After(BugAnswerParser.Parse(way))).Should().Be(expected);

    [Fact]
    public void A_yes_and_each_answer_about_the_reference_shop_require_evidence()
    {
        Check(new BugAnswer(HappensInCleanShop, Yes, " ")).Should().Be(RefusalCode.TextMissing);
        Check(new BugAnswer(HappensInCleanShop, No, "")).Should().Be(RefusalCode.TextMissing);
        Check(new BugAnswer(HappensInCleanShop, Unknown, "")).Should().Be(RefusalCode.TextMissing);
        Check(
                new BugAnswer(HappensInCleanShop, Unknown, "No licence for it"),
                new BugAnswer(HappensInUnrelatedShops, No, "")
            )
            .Should()
            .BeNull();
        Check(new BugAnswer(HappensInCleanShop, No, new string('x', 2_001)))
            .Should()
            .Be(RefusalCode.TextTooLong);
    }

    [Fact]
    public void A_refusal_names_the_answer_by_its_one_based_position() =>
        BugQuestionnaire
            .Check([new(HappensInCleanShop, Yes, "Seen"), new(HappensInCleanShop, Yes, "Seen")])
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.AnswerOutOfOrder, 2));

    [Fact]
    public void An_answer_out_of_order_is_refused()
    {
        Check(new BugAnswer(SettingExplainsIt, Yes, "Seen"))
            .Should()
            .Be(RefusalCode.AnswerOutOfOrder);
        Check(
                new BugAnswer(HappensInCleanShop, Yes, "Seen"),
                new BugAnswer(HappensInCleanShop, Yes, "Seen")
            )
            .Should()
            .Be(RefusalCode.AnswerOutOfOrder);
        Check(new BugAnswer(HappensInCleanShop, (BugReply)9, ""))
            .Should()
            .Be(RefusalCode.AnswerOutOfOrder);
    }

    [Theory]
    [InlineData(HappensInReferenceShop, HappensInCleanShop)]
    [InlineData(HappensInOtherShops, HappensInUnrelatedShops)]
    [InlineData(DocumentationPromisesIt, PromisedByDocumentation)]
    [InlineData(ConfigurationExplainsIt, SettingExplainsIt)]
    [InlineData(ModifiedFilesExplainIt, ModificationExplainsIt)]
    public void An_earlier_question_is_not_asked_any_more_and_has_a_successor(
        BugQuestion earlier,
        BugQuestion successor
    )
    {
        AllPaths([]).Should().NotContain(way => way.Any(a => a.Question == earlier));
        Check(new BugAnswer(earlier, Yes, "Seen")).Should().Be(RefusalCode.AnswerOutOfOrder);
        BugQuestionnaire.SuccessorOf(earlier).Should().Be(successor);
        BugQuestionnaire.SuccessorOf(successor).Should().Be(successor);
    }

    [Theory]
    [InlineData(HappensInCleanShop, Yes, true)]
    [InlineData(HappensInCleanShop, No, true)]
    [InlineData(HappensInCleanShop, Unknown, false)]
    [InlineData(HappensInReferenceShop, No, true)]
    [InlineData(HappensInUnrelatedShops, No, false)]
    public void Only_a_yes_or_no_about_the_reference_shop_says_that_it_was_tried(
        BugQuestion question,
        BugReply reply,
        bool tried
    ) =>
        BugQuestionnaire.WasTriedInReferenceShop([new(question, reply, "Seen")]).Should().Be(tried);

    [Fact]
    public void A_class_that_differs_from_the_answers_requires_a_reason()
    {
        var suggestion = BugQuestionnaire.Suggest([
            new(HappensInCleanShop, Yes, "Seen"),
            new(PromisedByDocumentation, Yes, "Page 4"),
        ]);

        suggestion.Check(BugClass.CommonSystemBug, "").Should().BeNull();
        suggestion
            .Check(BugClass.Modification, "")!
            .Code.Should()
            .Be(RefusalCode.ClassReasonRequired);
        suggestion.Check(BugClass.Modification, "Two faults in one").Should().BeNull();
    }

    [Fact]
    public void A_class_without_answers_requires_a_reason()
    {
        foreach (var bugClass in Enum.GetValues<BugClass>())
        {
            BugQuestionnaire
                .Suggest([])
                .Check(bugClass, " ")!
                .Code.Should()
                .Be(RefusalCode.ClassReasonRequired);
            BugQuestionnaire.Suggest([]).Check(bugClass, "Known from #12").Should().BeNull();
        }
    }

    private static void ShouldHaveEvidenceForTheReferenceShop(IReadOnlyList<BugAnswer> way)
    {
        way[0].Should().Match<BugAnswer>(a => a.Question == HappensInCleanShop && a.Reply != Yes);
        Check([way[0] with { Evidence = "" }, .. way.Skip(1)])
            .Should()
            .Be(RefusalCode.TextMissing, "the customer pays for it");
    }

    private static RefusalCode? Check(params BugAnswer[] answers) =>
        BugQuestionnaire.Check(answers)?.Code;

    private static IEnumerable<IReadOnlyList<BugAnswer>> AllPaths(
        IReadOnlyList<BugAnswer> answers
    ) =>
        BugQuestionnaire.NextQuestion(answers) is not { } question
            ? [answers]
            : Enum.GetValues<BugReply>()
                .SelectMany(reply => AllPaths([.. answers, new(question, reply, "Seen")]));
}
