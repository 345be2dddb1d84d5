using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.BugClasses.Wizard.Questions;

/// <summary>
/// Runs the questionnaire one question at a time. Going back loses nothing: later answers, and answers that another answer made
/// unnecessary, are kept until their question is asked again.
/// </summary>
[Rule("B1")]
public sealed class QuestionnaireSession
{
    private readonly Dictionary<BugQuestion, AnswerEntry> _answers = [];

    /// <summary>The number of answers before the current question.</summary>
    public int Position { get; private set; }

    /// <summary>The answers before the current question, in order.</summary>
    public IReadOnlyList<BugAnswer> Answers => [.. AnsweredPath().Take(Position)];

    /// <summary>The current question; null at the end.</summary>
    public BugQuestion? Current => BugQuestionnaire.NextQuestion(Answers);

    public ClassSuggestion Verdict => BugQuestionnaire.Suggest(Answers);

    /// <summary>The maximum number of questions in all, given the answers so far.</summary>
    public int MaxQuestions => Position + LongestPath(Answers);

    /// <summary>Whether the current question already has an answer.</summary>
    public bool CanContinue => Position < AnsweredPath().Count;

    public bool IsBlank => _answers.Values.All(g => g.IsBlank);

    public AnswerEntry AnswerFor(BugQuestion question) =>
        _answers.TryGetValue(question, out var entry) ? entry : _answers[question] = new();

    /// <summary>Answers the current question and goes to the next one.</summary>
    /// <returns>The reason the answer is refused; null if it is accepted.</returns>
    public Refusal? Answer(BugReply reply)
    {
        if (Current is not { } question)
        {
            return null;
        }

        var earlierAnswers = Answers;
        var entry = AnswerFor(question);
        if (
            BugQuestionnaire.Check([.. earlierAnswers, ToAnswer(question, entry, reply)]) is
            { } refusal
        )
        {
            return refusal;
        }

        entry.Reply = reply;
        Position = earlierAnswers.Count + 1;
        return null;
    }

    /// <summary>Goes to the next question with the existing answer.</summary>
    /// <returns>The reason the answer is refused, such as evidence that was deleted; null if it is accepted.</returns>
    public Refusal? Continue() =>
        Current is { } question && AnswerFor(question).Reply is { } reply ? Answer(reply) : null;

    /// <summary>
    /// Loads the answers of an earlier classification and goes to their end. From questions that are no longer asked only the
    /// evidence is taken, for the questions that replace them.
    /// </summary>
    public void Load(IEnumerable<BugAnswer> answers)
    {
        foreach (var answer in answers)
        {
            LoadEntry(answer.Question, answer.Reply, answer.Evidence, answer.ModifiedBy);
        }

        GoTo(int.MaxValue);
    }

    /// <summary>Loads the input for one question; see <see cref="Load"/>.</summary>
    public void LoadEntry(
        BugQuestion question,
        BugReply? reply,
        string evidence,
        ModifiedBy modifiedBy
    )
    {
        var asked = BugQuestionnaire.SuccessorOf(question);
        var entry = AnswerFor(asked);
        (entry.Evidence, entry.ModifiedBy) = (evidence, modifiedBy);
        entry.Reply = asked == question ? reply : null;
    }

    public void Back() => GoTo(Position - 1);

    /// <summary>Goes back to the question after the given number of answers.</summary>
    public void GoTo(int position) => Position = Math.Clamp(position, 0, AnsweredPath().Count);

    /// <summary>All input, in the order of the questions.</summary>
    public IReadOnlyList<(BugQuestion Question, AnswerEntry Given)> Entries =>
        [
            .. _answers
                .Where(g => !g.Value.IsBlank)
                .OrderBy(g => g.Key)
                .Select(g => (g.Key, g.Value)),
        ];

    /// <summary>Returns the answers along the questions that are asked, up to the first question without one.</summary>
    private List<BugAnswer> AnsweredPath()
    {
        var path = new List<BugAnswer>();
        while (
            BugQuestionnaire.NextQuestion(path) is { } question
            && _answers.TryGetValue(question, out var entry)
            && entry.Reply is { } reply
        )
        {
            path.Add(ToAnswer(question, entry, reply));
        }

        return path;
    }

    private static BugAnswer ToAnswer(BugQuestion question, AnswerEntry entry, BugReply reply) =>
        new(
            question,
            reply,
            entry.Evidence.Trim(),
            question == BugQuestion.ModificationExplainsIt && reply == BugReply.Yes
                ? entry.ModifiedBy
                : ModifiedBy.Unknown
        );

    private static int LongestPath(IReadOnlyList<BugAnswer> behind) =>
        BugQuestionnaire.NextQuestion(behind) is { } question
            ? 1
                + Enum.GetValues<BugReply>()
                    .Max(reply => LongestPath([.. behind, new(question, reply, "")]))
            : 0;
}
