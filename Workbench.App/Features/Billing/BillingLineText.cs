using Workbench.App.Shell.Formatting;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing;

/// <summary>Describes lines in the language of the reader.</summary>
public static class BillingLineText
{
    /// <summary>Returns the kind of a line: a correction is one of its own, with what it corrects.</summary>
    public static string Kind(BillingLine line) =>
        line.IsCorrection
            ? Formats.Text(BillingTexts.Kind_CorrectionOf, Kind(line.Kind))
            : Kind(line.Kind);

    /// <param name="kind">Null for corrections of every kind.</param>
    public static string Kind(BillingSourceKind? kind) =>
        kind switch
        {
            BillingSourceKind.HourlyRate => BillingTexts.Kind_HourlyRate,
            BillingSourceKind.RefillCard => BillingTexts.Kind_RefillCard,
            BillingSourceKind.Upgrade => BillingTexts.Kind_Upgrade,
            BillingSourceKind.Settlement => BillingTexts.Kind_Settlement,
            null => BillingTexts.Kind_Corrections,
        };
}
