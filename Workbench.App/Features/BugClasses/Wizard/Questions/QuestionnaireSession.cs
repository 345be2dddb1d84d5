using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.BugClasses.Wizard.Questions;

/// <summary>
/// One question at a time, as the questionnaire asks them. Whoever goes back loses nothing: answers further on, and those that
/// another answer has put aside, stay for when the way leads there again.
/// </summary>
[Rule("B1")]
public sealed class QuestionnaireSession
{
    private readonly Dictionary<BugQuestion, AnswerEntry> _answers = [];

    /// <summary>How many answers of the way lie behind.</summary>
    public int Position { get; private set; }

    /// <summary>The answers behind, in their order.</summary>
    public IReadOnlyList<BugAnswer> Answers => [.. AnsweredPath().Take(Position)];

    /// <summary>The question that is asked now; null at the end of the way.</summary>
    public BugQuestion? Current => BugQuestionnaire.NextQuestion(Answers);

    public ClassSuggestion Verdict => BugQuestionnaire.Suggest(Answers);

    /// <summary>How many questions it takes at most from the beginning, as the answers stand.</summary>
    public int MaxQuestions => Position + LongestPath(Answers);

    /// <summary>An answer further on stands already.</summary>
    public bool CanContinue => Position < AnsweredPath().Count;

    public bool IsBlank => _answers.Values.All(g => g.IsBlank);

    public AnswerEntry AnswerFor(BugQuestion question) =>
        _answers.TryGetValue(question, out var given) ? given : _answers[question] = new();

    /// <summary>Answers the question that is asked, and goes on.</summary>
    /// <returns>Why not; null where it stands.</returns>
    public Refusal? Answer(BugReply reply)
    {
        if (Current is not { } question)
        {
            return null;
        }

        var behind = Answers;
        var given = AnswerFor(question);
        if (BugQuestionnaire.Check([.. behind, ToAnswer(question, given, reply)]) is { } refusal)
        {
            return refusal;
        }

        given.Reply = reply;
        Position = behind.Count + 1;
        return null;
    }

    /// <summary>To the next question, whose answer before it stands.</summary>
    /// <returns>Why not: its evidence may have gone meanwhile.</returns>
    public Refusal? Continue() =>
        Current is { } question && AnswerFor(question).Reply is { } reply ? Answer(reply) : null;

    public void Back() => GoTo(Position - 1);

    /// <summary>Back to the question after so many answers.</summary>
    public void GoTo(int position) => Position = Math.Clamp(position, 0, AnsweredPath().Count);

    /// <summary>All that was typed and answered, in the order of the questions.</summary>
    public IReadOnlyList<(BugQuestion Question, AnswerEntry Given)> Entries =>
        [
            .. _answers
                .Where(g => !g.Value.IsBlank)
                .OrderBy(g => g.Key)
                .Select(g => (g.Key, g.Value)),
        ];

    /// <summary>The way through the questions as far as it is answered.</summary>
    private List<BugAnswer> AnsweredPath()
    {
        var way = new List<BugAnswer>();
        while (
            BugQuestionnaire.NextQuestion(way) is { } question
            && _answers.TryGetValue(question, out var given)
            && given.Reply is { } reply
        )
        {
            way.Add(ToAnswer(question, given, reply));
        }

        return way;
    }

    private static BugAnswer ToAnswer(BugQuestion question, AnswerEntry given, BugReply reply) =>
        new(
            question,
            reply,
            given.Evidence.Trim(),
            question == BugQuestion.ModifiedFilesExplainIt && reply == BugReply.Yes
                ? given.ModifiedBy
                : ModifiedBy.Unknown
        );

    private static int LongestPath(IReadOnlyList<BugAnswer> behind) =>
        BugQuestionnaire.NextQuestion(behind) is { } question
            ? 1
                + Enum.GetValues<BugReply>()
                    .Max(reply => LongestPath([.. behind, new(question, reply, "")]))
            : 0;
}
