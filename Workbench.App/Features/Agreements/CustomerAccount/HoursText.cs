using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>Formats the terms of the ledger in the language of the page.</summary>
internal static class HoursText
{
    public static string For(TermMovement termMovement) =>
        termMovement.Kind switch
        {
            TermMovementKind.Opening => AgreementsTexts.Opening,
            TermMovementKind.Granted => AgreementsTexts.Granted,
            TermMovementKind.Bought => AgreementsTexts.Bought,
            TermMovementKind.Drawn => termMovement.Minutes < Minutes.Zero
                ? AgreementsTexts.Returned
                : AgreementsTexts.Drawn,
            TermMovementKind.Lapsed => termMovement.Minutes < Minutes.Zero
                ? AgreementsTexts.Restored
                : AgreementsTexts.Lapsed,
        };

    public static string For(HoursSourceKind kind) =>
        kind switch
        {
            HoursSourceKind.Included => DomainTexts.HoursSource_Included,
            HoursSourceKind.Upgrade => DomainTexts.HoursSource_Upgrade,
            HoursSourceKind.RefillCard => DomainTexts.HoursSource_Card,
        };

    /// <summary>Returns who ordered, how, and the customer's reference; null if unknown.</summary>
    public static string? ForOrder(string orderedBy, ContactChannel? channel, string reference) =>
        orderedBy.Length == 0 || channel is not { } by ? null
        : reference.Length == 0
            ? Formats.Text(AgreementsTexts.CardOrderedBy, orderedBy, DomainText.For(by))
        : Formats.Text(
            AgreementsTexts.OrderedByWithReference,
            orderedBy,
            DomainText.For(by),
            reference
        );

    /// <summary>Returns, for example, "Included hours of 2026-03-01".</summary>
    public static string For(HoursSourceSummary source) =>
        Formats.Text(
            DomainTexts.HoursSource_FromDate,
            For(source.Kind),
            Formats.Date(source.GrantedOn)
        );

    public static string For(LedgerEntryKind kind) =>
        kind switch
        {
            LedgerEntryKind.Grant => AgreementsTexts.EntryGrant,
            LedgerEntryKind.Draw => AgreementsTexts.EntryDraw,
            LedgerEntryKind.Reverse => AgreementsTexts.EntryReverse,
            LedgerEntryKind.Lapse => AgreementsTexts.EntryLapse,
            LedgerEntryKind.Restore => AgreementsTexts.EntryRestore,
            LedgerEntryKind.Cancel => AgreementsTexts.EntryCancel,
            LedgerEntryKind.CarryOver => AgreementsTexts.EntryCarryOver,
        };

    /// <summary>
    /// Returns, for example, "+ 10 h" or "− 45 min". Hours that move into the next term change nothing and are shown in
    /// brackets.
    /// </summary>
    public static string SignedTime(LedgerEntry entry) =>
        entry.Kind == LedgerEntryKind.CarryOver ? $"({Formats.Duration(entry.Minutes)})"
        : entry.SignedMinutes < 0 ? $"− {Formats.Duration(entry.Minutes)}"
        : $"+ {Formats.Duration(entry.Minutes)}";

    /// <summary>
    /// Returns the text for a balance that waits for the launch or an agreement, or for hours held beyond the balance.
    /// </summary>
    public static string WithheldText(Minutes withheld) =>
        withheld > Minutes.Zero
            ? Formats.Text(AgreementsTexts.WithheldWhy, withheld)
            : Formats.Text(AgreementsTexts.HeldBeyondWhy, Minutes.Zero - withheld);

    /// <summary>Returns the sentence of a rule.</summary>
    public static string RuleSentence(string number) =>
        number switch
        {
            "A2" => AgreementsTexts.Rule_A2,
            "A3" => AgreementsTexts.Rule_A3,
            "A4" => AgreementsTexts.Rule_A4,
            "A5" => AgreementsTexts.Rule_A5,
            "A6" => AgreementsTexts.Rule_A6,
            "A7" => AgreementsTexts.Rule_A7,
            "A8" => AgreementsTexts.Rule_A8,
            "A9" => AgreementsTexts.Rule_A9,
            "A10" => AgreementsTexts.Rule_A10,
            "A11" => AgreementsTexts.Rule_A11,
            "A12" => AgreementsTexts.Rule_A12,
            "B4" => AgreementsTexts.Rule_B4,
            "F1" => AgreementsTexts.Rule_F1,
            "F4" => AgreementsTexts.Rule_F4,
            "F5" => AgreementsTexts.Rule_F5,
            "F8" => AgreementsTexts.Rule_F8,
            "K6" => AgreementsTexts.Rule_K6,
            "K9" => AgreementsTexts.Rule_K9,
            "N1" => AgreementsTexts.Rule_N1,
            "N6" => AgreementsTexts.Rule_N6,
            "S3" => AgreementsTexts.Rule_S3,
            _ => number,
        };
}
