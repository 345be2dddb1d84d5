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
            BugQuestion.HappensInCleanShop => BugClassesTexts.Wizard_CleanShop,
            BugQuestion.HappensInUnrelatedShops => BugClassesTexts.Wizard_UnrelatedShops,
            BugQuestion.PromisedByDocumentation => BugClassesTexts.Wizard_Promise,
            BugQuestion.SettingExplainsIt => BugClassesTexts.Wizard_Setting,
            BugQuestion.SettingIsAgainstManual => BugClassesTexts.Wizard_Manual,
            BugQuestion.ModificationExplainsIt => BugClassesTexts.Wizard_Modification,
        };

    /// <summary>Returns the instructions for finding the answer.</summary>
    public static string InstructionText(BugQuestion question) =>
        question switch
        {
            BugQuestion.HappensInReferenceShop or BugQuestion.HappensInCleanShop =>
                BugClassesTexts.Wizard_CleanShopHow,
            BugQuestion.HappensInOtherShops or BugQuestion.HappensInUnrelatedShops =>
                BugClassesTexts.Wizard_UnrelatedShopsHow,
            BugQuestion.DocumentationPromisesIt or BugQuestion.PromisedByDocumentation =>
                BugClassesTexts.Wizard_PromiseHow,
            BugQuestion.ConfigurationExplainsIt or BugQuestion.SettingExplainsIt =>
                BugClassesTexts.Wizard_SettingHow,
            BugQuestion.SettingIsAgainstManual => BugClassesTexts.Wizard_ManualHow,
            BugQuestion.ModifiedFilesExplainIt or BugQuestion.ModificationExplainsIt =>
                BugClassesTexts.Wizard_ModificationHow,
        };

    /// <summary>Returns the label of the evidence field.</summary>
    public static string EvidenceLabel(BugQuestion question) =>
        question switch
        {
            BugQuestion.HappensInReferenceShop or BugQuestion.HappensInCleanShop =>
                BugClassesTexts.Wizard_CleanShopEvidence,
            BugQuestion.HappensInOtherShops or BugQuestion.HappensInUnrelatedShops =>
                BugClassesTexts.Wizard_UnrelatedShopsEvidence,
            BugQuestion.DocumentationPromisesIt or BugQuestion.PromisedByDocumentation =>
                BugClassesTexts.Wizard_PromiseEvidence,
            BugQuestion.ConfigurationExplainsIt or BugQuestion.SettingExplainsIt =>
                BugClassesTexts.Wizard_SettingEvidence,
            BugQuestion.SettingIsAgainstManual => BugClassesTexts.Wizard_ManualEvidence,
            BugQuestion.ModifiedFilesExplainIt or BugQuestion.ModificationExplainsIt =>
                BugClassesTexts.Wizard_ModificationEvidence,
        };

    /// <summary>Returns the sentences that say why the answers lead to their class.</summary>
    public static IReadOnlyList<string> WhyTexts(ClassSuggestion suggestion)
    {
        var sentences = suggestion.Answers.Select(WhyText).OfType<string>().ToList();
        if (
            suggestion is { SuggestedClass: { } bugClass, Answers: [var first, ..] }
            && ChargingRules.IsCharged(bugClass)
            && !BugQuestionnaire.WasTriedInReferenceShop(suggestion.Answers)
        )
        {
            sentences.Insert(0, Formats.Text(BugClassesTexts.Why_NotTried, first.Evidence));
        }

        return sentences;
    }

    public static string For(NextStep step) =>
        step switch
        {
            NextStep.TryReferenceShop => BugClassesTexts.Next_ReferenceShop,
            NextStep.TryUnrelatedShops => BugClassesTexts.Next_UnrelatedShops,
            NextStep.ReadDocumentation => BugClassesTexts.Next_Documentation,
            NextStep.ReadManual => BugClassesTexts.Next_Manual,
            NextStep.RestoreSettings => BugClassesTexts.Next_Settings,
            NextStep.SwitchOffModifications => BugClassesTexts.Next_Modifications,
            NextStep.RebuildInReferenceShop => BugClassesTexts.Next_Rebuild,
            NextStep.AskForExactSteps => BugClassesTexts.Next_AskCustomer,
        };

    /// <summary>Returns what an answer says about the class; null if it says nothing.</summary>
    private static string? WhyText(BugAnswer answer) =>
        (answer.Question, answer.Reply) switch
        {
            (BugQuestion.HappensInCleanShop, BugReply.Yes) => BugClassesTexts.Why_InCleanShop,
            (BugQuestion.HappensInCleanShop, BugReply.No) => BugClassesTexts.Why_NotInCleanShop,
            (BugQuestion.HappensInUnrelatedShops, BugReply.Yes) =>
                BugClassesTexts.Why_InUnrelatedShops,
            (BugQuestion.PromisedByDocumentation, BugReply.Yes) => BugClassesTexts.Why_Promised,
            (BugQuestion.PromisedByDocumentation, BugReply.No) => BugClassesTexts.Why_NotPromised,
            (BugQuestion.SettingIsAgainstManual, BugReply.Yes) => BugClassesTexts.Why_WrongSetting,
            (BugQuestion.SettingIsAgainstManual, BugReply.No) =>
                BugClassesTexts.Why_PermittedSetting,
            (BugQuestion.ModificationExplainsIt, BugReply.Yes) => Formats.Text(
                BugClassesTexts.Why_Modification,
                For(answer.ModifiedBy)
            ),
            _ => null,
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
        if (
            BugQuestionnaire.SuccessorOf(answer.Question) == BugQuestion.ModificationExplainsIt
            && answer.Reply == BugReply.Yes
        )
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
