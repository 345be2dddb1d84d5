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
    [InlineData("1 yes, 3 yes", BugClass.CommonSystemBug)]
    [InlineData("1 yes, 3 no", BugClass.NotSupported)]
    [InlineData("1 yes, 3 unknown", null)]
    [InlineData("1 unknown, 2 yes, 3 yes", BugClass.CommonSystemBug)]
    [InlineData("1 no, 2 yes, 3 no", BugClass.NotSupported)]
    [InlineData("1 no, 2 no, 4 yes", BugClass.Misconfiguration)]
    [InlineData("1 no, 2 unknown, 4 no, 5 yes", BugClass.Modification)]
    [InlineData("1 no, 2 no, 4 unknown, 5 no", null)]
    [InlineData("1 unknown, 2 unknown, 4 unknown, 5 unknown", null)]
    [ExampleTest("B1")]
    public void The_answers_lead_to_a_class_or_to_none(string way, BugClass? expected)
    {
        var answers = way.Split(", ")
            .Select(a => a.Split(' '))
            .Select(a => new BugAnswer(
                Enum.Parse<BugQuestion>(a[0]),
                Enum.Parse<BugReply>(a[1], ignoreCase: true),
                "Seen"
            ))
            .ToList();

        BugQuestionnaire.Check(answers).Should().BeNull();
        BugQuestionnaire.NextQuestion(answers).Should().BeNull("no question is left");
        BugQuestionnaire.Suggest(answers).SuggestedClass.Should().Be(expected);
        BugQuestionnaire.Suggest(answers).Answers.Should().Equal(answers);
    }

    [Fact]
    [PropertyTest("B1")]
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
    public void A_yes_requires_its_evidence()
    {
        Check(new BugAnswer(HappensInReferenceShop, Yes, " ")).Should().Be(RefusalCode.TextMissing);
        Check(new BugAnswer(HappensInReferenceShop, No, "")).Should().BeNull();
        Check(new BugAnswer(HappensInReferenceShop, No, new string('x', 2_001)))
            .Should()
            .Be(RefusalCode.TextTooLong);
    }

    [Fact]
    public void A_refusal_names_the_answer_by_its_one_based_position() =>
        BugQuestionnaire
            .Check([
                new(HappensInReferenceShop, Yes, "Seen"),
                new(HappensInReferenceShop, Yes, "Seen"),
            ])
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.AnswerOutOfOrder, 2));

    [Fact]
    public void An_answer_out_of_order_is_refused()
    {
        Check(new BugAnswer(ConfigurationExplainsIt, Yes, "Seen"))
            .Should()
            .Be(RefusalCode.AnswerOutOfOrder);
        Check(
                new BugAnswer(HappensInReferenceShop, Yes, "Seen"),
                new BugAnswer(HappensInReferenceShop, Yes, "Seen")
            )
            .Should()
            .Be(RefusalCode.AnswerOutOfOrder);
        Check(new BugAnswer(HappensInReferenceShop, (BugReply)9, ""))
            .Should()
            .Be(RefusalCode.AnswerOutOfOrder);
    }

    [Fact]
    public void A_class_that_differs_from_the_answers_requires_a_reason()
    {
        var suggestion = BugQuestionnaire.Suggest([
            new(HappensInReferenceShop, Yes, "Seen"),
            new(DocumentationPromisesIt, Yes, "Page 4"),
        ]);

        suggestion.Check(BugClass.CommonSystemBug, "").Should().BeNull();
        suggestion
            .Check(BugClass.Modification, "")!
            .Code.Should()
            .Be(RefusalCode.ClassReasonRequired);
        suggestion.Check(BugClass.Modification, "Two faults in one").Should().BeNull();
        BugQuestionnaire
            .Suggest([])
            .Check(BugClass.Modification, "")
            .Should()
            .BeNull("no question was answered");
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
