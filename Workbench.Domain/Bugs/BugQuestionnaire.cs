using Workbench.Domain.Tickets;
using static Workbench.Domain.Bugs.BugQuestion;

namespace Workbench.Domain.Bugs;

/// <summary>
/// The questions that lead to a bug's class. What happens in a clean shop, or in others as well, is the system's: promised by
/// the documentation it is a bug of all (1), else the system does not support it (2). What happens in this shop alone is a
/// matter of its configuration (3) or of what was modified in it (4). Each answer leads on or to an end; no question comes twice.
/// </summary>
[Rule("B1", Decides = true)]
public static class BugQuestionnaire
{
    /// <returns>The question to ask now; null where the answers have come to an end.</returns>
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

    /// <summary>What the answers come to, so far as they go.</summary>
    public static ClassSuggestion Suggest(IReadOnlyList<BugAnswer> answers) =>
        new(answers.Count == 0 ? null : ClassOf(answers[^1]), answers);

    /// <summary>Why the answers can't be kept; null where each stands in its place and shows what it says.</summary>
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
