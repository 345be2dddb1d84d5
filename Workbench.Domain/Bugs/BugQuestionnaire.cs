using Workbench.Domain.Tickets;
using static Workbench.Domain.Bugs.BugQuestion;

namespace Workbench.Domain.Bugs;

/// <summary>
/// The questions that lead to a bug class. A bug that also occurs in a clean or another shop belongs to the system: class 1 if
/// the documentation promises otherwise, else class 2. A bug of this shop alone is a misconfiguration (3) or a modification
/// (4). No question is asked twice (B1).
/// </summary>
[Rule("B1", Decides = true)]
public static class BugQuestionnaire
{
    /// <returns>The next question; null if no question is left.</returns>
    public static BugQuestion? NextQuestion(IReadOnlyList<BugAnswer> answers) =>
        answers.Count == 0
            ? HappensInReferenceShop
            : (answers[^1].Question, answers[^1].Reply) switch
            {
                (HappensInReferenceShop, BugReply.Yes) => DocumentationPromisesIt,
                (HappensInReferenceShop, _) => HappensInOtherShops,
                (HappensInOtherShops, BugReply.Yes) => DocumentationPromisesIt,
                (HappensInOtherShops, _) => ConfigurationExplainsIt,
                (ConfigurationExplainsIt, BugReply.Yes) => null,
                (ConfigurationExplainsIt, _) => ModifiedFilesExplainIt,
                (DocumentationPromisesIt or ModifiedFilesExplainIt, _) => null,
                _ => null,
            };

    /// <summary>Returns the class that the answers so far suggest.</summary>
    public static ClassSuggestion Suggest(IReadOnlyList<BugAnswer> answers) =>
        new(answers.Count == 0 ? null : ClassOf(answers[^1]), answers);

    /// <summary>Returns the refusal if an answer is out of order or lacks its evidence; otherwise null.</summary>
    public static Refusal? Check(IReadOnlyList<BugAnswer> answers)
    {
        for (var i = 0; i < answers.Count; i++)
        {
            var answer = answers[i];
            if (
                NextQuestion([.. answers.Take(i)]) != answer.Question
                || !Enum.IsDefined(answer.Reply)
                || !Enum.IsDefined(answer.ModifiedBy)
            )
            {
                return Refusal.Because(RefusalCode.AnswerOutOfOrder, i + 1);
            }

            if (CheckEvidence(answer) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Refusal? CheckEvidence(BugAnswer answer) =>
        answer.Reply == BugReply.Yes
            ? TextCheck.Required(FieldName.Evidence, answer.Evidence, BugAnswer.MaxEvidenceLength)
            : TextCheck.Optional(FieldName.Evidence, answer.Evidence, BugAnswer.MaxEvidenceLength);

    private static BugClass? ClassOf(BugAnswer last) =>
        (last.Question, last.Reply) switch
        {
            (DocumentationPromisesIt, BugReply.Yes) => BugClass.CommonSystemBug,
            (DocumentationPromisesIt, BugReply.No) => BugClass.NotSupported,
            (ConfigurationExplainsIt, BugReply.Yes) => BugClass.Misconfiguration,
            (ModifiedFilesExplainIt, BugReply.Yes) => BugClass.Modification,
            _ => null,
        };
}
