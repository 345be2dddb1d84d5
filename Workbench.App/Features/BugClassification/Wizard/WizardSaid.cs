using Workbench.App.Shell;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.BugClassification.Wizard;

/// <summary>The questions about a bug in words.</summary>
internal static class WizardSaid
{
    public static string Ask(BugQuestion question) =>
        question switch
        {
            BugQuestion.HappensInReferenceShop => Texts.Ask_ReferenceShop,
            BugQuestion.HappensInOtherShops => Texts.Ask_OtherShops,
            BugQuestion.DocumentationPromisesIt => Texts.Ask_Documentation,
            BugQuestion.ConfigurationExplainsIt => Texts.Ask_Configuration,
            BugQuestion.ModifiedFilesExplainIt => Texts.Ask_ModifiedFiles,
        };

    /// <summary>How to find out.</summary>
    public static string How(BugQuestion question) =>
        question switch
        {
            BugQuestion.HappensInReferenceShop => Texts.Ask_ReferenceShopHow,
            BugQuestion.HappensInOtherShops => Texts.Ask_OtherShopsHow,
            BugQuestion.DocumentationPromisesIt => Texts.Ask_DocumentationHow,
            BugQuestion.ConfigurationExplainsIt => Texts.Ask_ConfigurationHow,
            BugQuestion.ModifiedFilesExplainIt => Texts.Ask_ModifiedFilesHow,
        };

    /// <summary>What shows it.</summary>
    public static string Evidence(BugQuestion question) =>
        question switch
        {
            BugQuestion.HappensInReferenceShop => Texts.Ask_ReferenceShopEvidence,
            BugQuestion.HappensInOtherShops => Texts.Ask_OtherShopsEvidence,
            BugQuestion.DocumentationPromisesIt => Texts.Ask_DocumentationEvidence,
            BugQuestion.ConfigurationExplainsIt => Texts.Ask_ConfigurationEvidence,
            BugQuestion.ModifiedFilesExplainIt => Texts.Ask_ModifiedFilesEvidence,
        };

    public static string Of(BugReply reply) =>
        reply switch
        {
            BugReply.Yes => Texts.Ask_Yes,
            BugReply.No => Texts.Ask_No,
            BugReply.Unknown => Texts.Ask_Unknown,
        };

    public static string Of(ModifiedBy by) =>
        by switch
        {
            ModifiedBy.Unknown => Texts.Ask_ByUnknown,
            ModifiedBy.Customer => Texts.Ask_ByCustomer,
            ModifiedBy.Us => Texts.Ask_ByUs,
            ModifiedBy.ThirdParty => Texts.Ask_ByThirdParty,
        };

    /// <summary>"Yes · seen in reference shop 24.3": the answer and what shows it.</summary>
    public static string Answer(BugAnswer answer)
    {
        var said = new List<string> { Of(answer.Reply) };
        if (answer is { Question: BugQuestion.ModifiedFilesExplainIt, Reply: BugReply.Yes })
        {
            said.Add(Of(answer.ModifiedBy));
        }

        if (answer.Evidence.Length > 0)
        {
            said.Add(answer.Evidence);
        }

        return string.Join(" · ", said);
    }

    /// <summary>"Question 2 of at most 4".</summary>
    public static string Progress(BugWizard wizard) =>
        wizard.Current is null
            ? Texts.Ask_AtTheEnd
            : Formats.Text(Texts.Ask_Progress, wizard.Position + 1, wizard.Most);
}
