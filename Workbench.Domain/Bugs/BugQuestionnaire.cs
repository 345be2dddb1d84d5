using Workbench.Domain.Tickets;
using static Workbench.Domain.Bugs.BugQuestion;

namespace Workbench.Domain.Bugs;

/// <summary>
/// The questions that lead to a bug class, by the cause and not by the number of reports (B1). What happens without this shop's
/// themes, extensions and settings belongs to the system: class 1 if the documentation promises otherwise, else class 2. What
/// happens in this shop alone is a setting that is wrong against the manual (3) or a modification (4). A setting that the manual
/// permits and that fails belongs to the system again. No question is asked twice.
/// </summary>
[Rule("B1", Decides = true)]
public static class BugQuestionnaire
{
    /// <returns>The next question; null if no question is left.</returns>
    public static BugQuestion? NextQuestion(IReadOnlyList<BugAnswer> answers) =>
        answers.Count == 0
            ? HappensInCleanShop
            : (answers[^1].Question, answers[^1].Reply) switch
            {
                (HappensInCleanShop, BugReply.Yes) => PromisedByDocumentation,
                (HappensInCleanShop, BugReply.No) => SettingExplainsIt,
                (HappensInCleanShop, BugReply.Unknown) => HappensInUnrelatedShops,
                (HappensInUnrelatedShops, BugReply.Yes) => PromisedByDocumentation,
                (HappensInUnrelatedShops, _) => SettingExplainsIt,
                (SettingExplainsIt, BugReply.Yes) => SettingIsAgainstManual,
                (SettingExplainsIt, _) => ModificationExplainsIt,
                (SettingIsAgainstManual, BugReply.No) => PromisedByDocumentation,
                (SettingIsAgainstManual, _) => null,
                (PromisedByDocumentation or ModificationExplainsIt, _) => null,
                _ => null,
            };

    /// <summary>Returns the class that the answers so far suggest.</summary>
    public static ClassSuggestion Suggest(IReadOnlyList<BugAnswer> answers) =>
        new(answers.Count == 0 ? null : ClassOf(answers[^1]), answers);

    /// <summary>
    /// Returns whether a reply requires evidence. A yes always does. The reference shop does with every reply, because the
    /// customer may be charged for what does not happen there: what was seen, or why it can't be tried.
    /// </summary>
    public static bool RequiresEvidence(BugQuestion question, BugReply reply) =>
        reply == BugReply.Yes || question == HappensInCleanShop;

    /// <summary>Returns whether the fault was tried in a reference shop, by the present questions or the earlier ones.</summary>
    public static bool WasTriedInReferenceShop(IEnumerable<BugAnswer> answers) =>
        answers.Any(a =>
            a.Question is HappensInCleanShop or HappensInReferenceShop
            && a.Reply is BugReply.Yes or BugReply.No
        );

    /// <summary>
    /// Returns the question that is asked today instead of an earlier one. Its evidence is of use there; its reply is not, for
    /// the question has another meaning.
    /// </summary>
    public static BugQuestion SuccessorOf(BugQuestion question) =>
        question switch
        {
            HappensInReferenceShop => HappensInCleanShop,
            HappensInOtherShops => HappensInUnrelatedShops,
            DocumentationPromisesIt => PromisedByDocumentation,
            ConfigurationExplainsIt => SettingExplainsIt,
            ModifiedFilesExplainIt => ModificationExplainsIt,
            _ => question,
        };

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
        RequiresEvidence(answer.Question, answer.Reply)
            ? TextCheck.Required(FieldName.Evidence, answer.Evidence, BugAnswer.MaxEvidenceLength)
            : TextCheck.Optional(FieldName.Evidence, answer.Evidence, BugAnswer.MaxEvidenceLength);

    private static BugClass? ClassOf(BugAnswer last) =>
        (last.Question, last.Reply) switch
        {
            (PromisedByDocumentation, BugReply.Yes) => BugClass.CommonSystemBug,
            (PromisedByDocumentation, BugReply.No) => BugClass.NotSupported,
            (SettingIsAgainstManual, BugReply.Yes) => BugClass.Misconfiguration,
            (ModificationExplainsIt, BugReply.Yes) => BugClass.Modification,
            _ => null,
        };
}
