using Workbench.App.Features.BugClasses.Wizard.Questions;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.BugClasses.Wizard;

/// <summary>Formats the questions about a bug.</summary>
internal static class WizardText
{
    public static string QuestionText(BugQuestion question) =>
        question switch
        {
            BugQuestion.HappensInReferenceShop => BugClassesTexts.Wizard_ReferenceShop,
            BugQuestion.HappensInOtherShops => BugClassesTexts.Wizard_OtherShops,
            BugQuestion.DocumentationPromisesIt => BugClassesTexts.Wizard_Documentation,
            BugQuestion.ConfigurationExplainsIt => BugClassesTexts.Wizard_Configuration,
            BugQuestion.ModifiedFilesExplainIt => BugClassesTexts.Wizard_ModifiedFiles,
        };

    /// <summary>Returns the instruction for finding the answer.</summary>
    public static string InstructionText(BugQuestion question) =>
        question switch
        {
            BugQuestion.HappensInReferenceShop => BugClassesTexts.Wizard_ReferenceShopHow,
            BugQuestion.HappensInOtherShops => BugClassesTexts.Wizard_OtherShopsHow,
            BugQuestion.DocumentationPromisesIt => BugClassesTexts.Wizard_DocumentationHow,
            BugQuestion.ConfigurationExplainsIt => BugClassesTexts.Wizard_ConfigurationHow,
            BugQuestion.ModifiedFilesExplainIt => BugClassesTexts.Wizard_ModifiedFilesHow,
        };

    /// <summary>Returns the label of the evidence field.</summary>
    public static string EvidenceLabel(BugQuestion question) =>
        question switch
        {
            BugQuestion.HappensInReferenceShop => BugClassesTexts.Wizard_ReferenceShopEvidence,
            BugQuestion.HappensInOtherShops => BugClassesTexts.Wizard_OtherShopsEvidence,
            BugQuestion.DocumentationPromisesIt => BugClassesTexts.Wizard_DocumentationEvidence,
            BugQuestion.ConfigurationExplainsIt => BugClassesTexts.Wizard_ConfigurationEvidence,
            BugQuestion.ModifiedFilesExplainIt => BugClassesTexts.Wizard_ModifiedFilesEvidence,
        };

    public static string For(BugReply reply) =>
        reply switch
        {
            BugReply.Yes => BugClassesTexts.Wizard_Yes,
            BugReply.No => BugClassesTexts.Wizard_No,
            BugReply.Unknown => BugClassesTexts.Wizard_Unknown,
        };

    public static string For(ModifiedBy by) =>
        by switch
        {
            ModifiedBy.Unknown => BugClassesTexts.Wizard_ByUnknown,
            ModifiedBy.Customer => BugClassesTexts.Wizard_ByCustomer,
            ModifiedBy.Us => BugClassesTexts.Wizard_ByUs,
            ModifiedBy.ThirdParty => BugClassesTexts.Wizard_ByThirdParty,
        };

    /// <summary>Returns the answer and its evidence, for example "Yes · seen in reference shop 24.3".</summary>
    public static string AnswerSummary(BugAnswer answer)
    {
        var parts = new List<string> { For(answer.Reply) };
        if (answer is { Question: BugQuestion.ModifiedFilesExplainIt, Reply: BugReply.Yes })
        {
            parts.Add(For(answer.ModifiedBy));
        }

        if (answer.Evidence.Length > 0)
        {
            parts.Add(answer.Evidence);
        }

        return string.Join(" · ", parts);
    }

    /// <summary>Returns, for example, "Question 2 of at most 4".</summary>
    public static string ProgressText(QuestionnaireSession wizard) =>
        wizard.Current is null
            ? BugClassesTexts.Wizard_AtTheEnd
            : Formats.Text(
                BugClassesTexts.Wizard_Progress,
                wizard.Position + 1,
                wizard.MaxQuestions
            );
}
