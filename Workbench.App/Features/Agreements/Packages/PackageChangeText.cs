using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>Describes a change of package in a sentence with its figures (A11).</summary>
internal static class PackageChangeText
{
    /// <summary>Describes a completed change.</summary>
    public static string Describe(PackageChange change) =>
        Formats.Text(
            change.CancelsPendingChange ? AgreementsTexts.ChangedBack
                : change.IsUpgrade ? AgreementsTexts.ChangedNow
                : AgreementsTexts.ChangedLater,
            Formats.Date(change.ChosenOn),
            change.FromPackage,
            change.ToPackage,
            Formats.Duration(change.GainedMinutes),
            Formats.Amount(change.PriceOre),
            Formats.Date(change.EffectiveOn)
        );

    /// <summary>Describes what the click would do.</summary>
    public static string DescribeQuote(PackageChange change, Package from, Package to) =>
        Formats.Text(
            change.CancelsPendingChange ? AgreementsTexts.QuoteBack
                : change.IsUpgrade ? AgreementsTexts.QuoteNow
                : AgreementsTexts.QuoteLater,
            to.Name,
            Formats.Duration(to.IncludedMinutes),
            Formats.Duration(from.IncludedMinutes),
            Formats.Duration(change.GainedMinutes),
            Formats.Date(change.EffectiveOn)
        );
}
