using Microsoft.AspNetCore.Components;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Wizard.Conclusion;

/// <summary>
/// Shows who is informed, who pays for what now and afterwards, and what changes in the ledger, before a class is given.
/// </summary>
public partial class WizardEffectPanel
{
    [Parameter, EditorRequired]
    public required BugClassPreview Preview { get; set; }

    [Parameter, EditorRequired]
    public required WizardForm Form { get; set; }

    /// <summary>The present class of the bug; null if it has none.</summary>
    [Parameter, EditorRequired]
    public BugClass? Before { get; set; }

    private BugClassEffect Effect => Preview.Effect;

    private string NotifiedText =>
        Preview.BugClass switch
        {
            BugClass.CommonSystemBug => ReportText(
                BugClassesTexts.Wizard_ToldBugJoins,
                BugClassesTexts.Wizard_ToldBugOpens
            ),
            BugClass.NotSupported => ReportText(
                BugClassesTexts.Wizard_ToldWishJoins,
                BugClassesTexts.Wizard_ToldWishOpens
            ),
            BugClass.Misconfiguration => BugClassesTexts.Wizard_ToldSetting,
            BugClass.Modification => BugClassesTexts.Wizard_ToldModification,
        };

    private string ReportText(string joins, string opens) =>
        Form.Report is { } no ? Formats.Text(joins, no) : opens;

    private static string PaymentText(BugClassEffect.ChargedTime time, int chargedMinutes)
    {
        var (activity, all, charged) = (
            DomainText.For(time.Activity),
            new Minutes(time.Minutes),
            new Minutes(chargedMinutes)
        );
        return charged == Minutes.Zero ? Formats.Text(BugClassesTexts.Wizard_WePay, activity, all)
            : charged == all ? Formats.Text(BugClassesTexts.Wizard_CustomerPays, activity, all)
            : Formats.Text(BugClassesTexts.Wizard_BothPay, activity, charged, all - charged);
    }
}
