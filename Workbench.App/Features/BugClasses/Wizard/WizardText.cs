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
            BugQuestion.HappensInReferenceShop => Texts.Ask_ReferenceShop,
            BugQuestion.HappensInOtherShops => Texts.Ask_OtherShops,
            BugQuestion.DocumentationPromisesIt => Texts.Ask_Documentation,
            BugQuestion.ConfigurationExplainsIt => Texts.Ask_Configuration,
            BugQuestion.ModifiedFilesExplainIt => Texts.Ask_ModifiedFiles,
        };

    /// <summary>Returns the instruction for finding the answer.</summary>
    public static string InstructionText(BugQuestion question) =>
        question switch
        {
            BugQuestion.HappensInReferenceShop => Texts.Ask_ReferenceShopHow,
            BugQuestion.HappensInOtherShops => Texts.Ask_OtherShopsHow,
            BugQuestion.DocumentationPromisesIt => Texts.Ask_DocumentationHow,
            BugQuestion.ConfigurationExplainsIt => Texts.Ask_ConfigurationHow,
            BugQuestion.ModifiedFilesExplainIt => Texts.Ask_ModifiedFilesHow,
        };

    /// <summary>Returns the label of the evidence field.</summary>
    public static string EvidenceLabel(BugQuestion question) =>
        question switch
        {
            BugQuestion.HappensInReferenceShop => Texts.Ask_ReferenceShopEvidence,
            BugQuestion.HappensInOtherShops => Texts.Ask_OtherShopsEvidence,
            BugQuestion.DocumentationPromisesIt => Texts.Ask_DocumentationEvidence,
            BugQuestion.ConfigurationExplainsIt => Texts.Ask_ConfigurationEvidence,
            BugQuestion.ModifiedFilesExplainIt => Texts.Ask_ModifiedFilesEvidence,
        };

    public static string For(BugReply reply) =>
        reply switch
        {
            BugReply.Yes => Texts.Ask_Yes,
            BugReply.No => Texts.Ask_No,
            BugReply.Unknown => Texts.Ask_Unknown,
        };

    public static string For(ModifiedBy by) =>
        by switch
        {
            ModifiedBy.Unknown => Texts.Ask_ByUnknown,
            ModifiedBy.Customer => Texts.Ask_ByCustomer,
            ModifiedBy.Us => Texts.Ask_ByUs,
            ModifiedBy.ThirdParty => Texts.Ask_ByThirdParty,
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
            ? Texts.Ask_AtTheEnd
            : Formats.Text(Texts.Ask_Progress, wizard.Position + 1, wizard.MaxQuestions);
}
