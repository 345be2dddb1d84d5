using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Agreements.Uncovered;

/// <summary>Says what covering uncovered time does and did.</summary>
internal static class CoverText
{
    public static string Effect(CoverUncoveredTime.CoveredMinutes preview) =>
        Formats.Text(
            AgreementsTexts.CoverEffect,
            Formats.Duration(preview.Covered),
            Formats.Duration(preview.StillUncovered)
        );

    public static string Button(CoverUncoveredTime.CoveredMinutes preview) =>
        Formats.Text(AgreementsTexts.CoverBy, Formats.Duration(preview.Covered));

    public static string Done(CoverUncoveredTime.CoveredMinutes covered, int ticket) =>
        Formats.Text(AgreementsTexts.CoveredSaid, Formats.Duration(covered.Covered), ticket);
}
