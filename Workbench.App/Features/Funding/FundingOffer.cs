using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Funding.Choices;

namespace Workbench.App.Features.Funding;

/// <summary>A funding choice as the page shows it, with its figures as text.</summary>
public sealed record FundingOffer(
    FundingChoiceKind Kind,
    bool IsCheapest,
    string Title,
    string Figure,
    string Text,
    string? Hint,
    string Button
)
{
    public static IEnumerable<FundingOffer> CreateAll(FundingView view)
    {
        if (view.AvailableOptions is { } options)
        {
            if (options.Card is { } card)
            {
                yield return ForCard(card, options, view);
            }

            if (options.Upgrade is { } upgrade)
            {
                yield return ForUpgrade(upgrade, options);
            }

            yield return ForRate(options, view);
        }
        else if (view.Uncovered.Count > 0)
        {
            yield return ForUncoveredTime(view);
        }
    }

    private static FundingOffer ForCard(
        CardOption card,
        FundingOptions options,
        FundingView view
    ) =>
        new(
            FundingChoiceKind.RefillCard,
            options.Cheapest == FundingChoiceKind.RefillCard,
            Formats.Text(FundingTexts.Offer_Card, card.Hours),
            Formats.Amount(card.Price.Ore),
            Formats.Text(
                view.ResetOn is null
                    ? FundingTexts.Offer_CardText
                    : FundingTexts.Offer_CardTextKept,
                card.PerHour,
                card.DiscountPercent,
                card.RemainingAfter,
                view.ResetOn is { } on ? Formats.Date(on) : null
            ),
            Formats.Text(FundingTexts.Offer_BreakEven, card.BreakEven),
            FundingTexts.Offer_CardButton
        );

    private static FundingOffer ForUpgrade(UpgradeOption upgrade, FundingOptions options) =>
        new(
            FundingChoiceKind.Upgrade,
            options.Cheapest == FundingChoiceKind.Upgrade,
            Formats.Text(FundingTexts.Offer_Upgrade, upgrade.Package),
            Formats.Amount(upgrade.Price.Ore),
            Formats.Text(
                FundingTexts.Offer_UpgradeText,
                upgrade.Gained,
                upgrade.PerHour,
                upgrade.NewIncluded,
                upgrade.CurrentIncluded
            ),
            null,
            FundingTexts.Offer_UpgradeButton
        );

    private static FundingOffer ForRate(FundingOptions options, FundingView view) =>
        new(
            FundingChoiceKind.HourlyRate,
            options is not { Card: null, Upgrade: null }
                && options.Cheapest == FundingChoiceKind.HourlyRate,
            DomainTexts.Funding_HourlyRate,
            Formats.Amount(options.Rate.Price.Ore),
            Formats.Text(
                FundingTexts.Offer_RateText,
                options.Rate.Shortfall,
                view.HourlyRate,
                options.Rate.PriceFrom,
                options.Rate.PriceTo
            ),
            null,
            FundingTexts.Offer_RateButton
        );

    private static FundingOffer ForUncoveredTime(FundingView view) =>
        new(
            FundingChoiceKind.HourlyRate,
            false,
            DomainTexts.Funding_HourlyRate,
            Formats.Amount(view.Uncovered.Sum(u => u.Price.Ore)),
            Formats.Text(
                FundingTexts.Offer_UncoveredText,
                new Minutes(view.Uncovered.Sum(u => u.Minutes.Value)),
                view.HourlyRate
            ),
            null,
            FundingTexts.Offer_RateButton
        );
}
