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
            TermMovementKind.Opening => Texts.Hours_Opening,
            TermMovementKind.Granted => Texts.Hours_Granted,
            TermMovementKind.Bought => Texts.Hours_Bought,
            TermMovementKind.Drawn => termMovement.Minutes < Minutes.Zero
                ? Texts.Hours_Returned
                : Texts.Hours_Drawn,
            TermMovementKind.Lapsed => termMovement.Minutes < Minutes.Zero
                ? Texts.Hours_Restored
                : Texts.Hours_Lapsed,
        };

    public static string For(HoursSourceKind kind) =>
        kind switch
        {
            HoursSourceKind.Included => Texts.Hours_SourceIncluded,
            HoursSourceKind.Upgrade => Texts.Hours_SourceUpgrade,
            HoursSourceKind.RefillCard => Texts.Hours_SourceCard,
        };

    /// <summary>Returns, for example, "Included hours of 2026-03-01".</summary>
    public static string For(HoursSourceSummary source) =>
        Formats.Text(Texts.Hours_SourceOf, For(source.Kind), Formats.Date(source.GrantedOn));

    public static string For(LedgerEntryKind kind) =>
        kind switch
        {
            LedgerEntryKind.Grant => Texts.Hours_EntryGrant,
            LedgerEntryKind.Draw => Texts.Hours_EntryDraw,
            LedgerEntryKind.Reverse => Texts.Hours_EntryReverse,
            LedgerEntryKind.Lapse => Texts.Hours_EntryLapse,
            LedgerEntryKind.Restore => Texts.Hours_EntryRestore,
            LedgerEntryKind.Cancel => Texts.Hours_EntryCancel,
            LedgerEntryKind.CarryOver => Texts.Hours_EntryCarryOver,
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
            ? Formats.Text(Texts.Hours_WithheldWhy, withheld)
            : Formats.Text(Texts.Hours_HeldBeyondWhy, Minutes.Zero - withheld);

    /// <summary>Returns the sentence of a rule.</summary>
    public static string RuleSentence(string number) =>
        number switch
        {
            "A2" => Texts.Rule_A2,
            "A3" => Texts.Rule_A3,
            "A4" => Texts.Rule_A4,
            "A5" => Texts.Rule_A5,
            "A6" => Texts.Rule_A6,
            "A7" => Texts.Rule_A7,
            "A8" => Texts.Rule_A8,
            "A9" => Texts.Rule_A9,
            "A10" => Texts.Rule_A10,
            "A11" => Texts.Rule_A11,
            "A12" => Texts.Rule_A12,
            "B4" => Texts.Rule_B4,
            "F1" => Texts.Rule_F1,
            "F4" => Texts.Rule_F4,
            "F8" => Texts.Rule_F8,
            "N1" => Texts.Rule_N1,
            "N6" => Texts.Rule_N6,
            "S3" => Texts.Rule_S3,
            _ => number,
        };
}
