using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Funding.Choices;

namespace Workbench.App.Features.Funding.RecordChoice;

/// <summary>Holds the input for the customer's choice.</summary>
/// <param name="today">Calendar date in Stockholm.</param>
public sealed class FundingChoiceForm(FundingChoiceKind kind, FundingView view, DateOnly today)
{
    public FundingChoiceKind Kind { get; } = kind;

    public string SaidBy { get; set; } = view.Customer.ContactName;

    public string Reference { get; set; } = "";

    public int CustomerId { get; } = view.Customer.Id;

    public DateOnly? SaidOn { get; set; } = today;

    public ContactChannel Channel { get; set; } = ContactChannel.Phone;

    /// <summary>The chosen card: the smallest that covers the shortage, or one with a larger discount.</summary>
    public CardOption? Card { get; set; } = view.AvailableOptions?.Card;

    public IReadOnlyList<CardOption> Cards { get; } =
        view.AvailableOptions is { Card: { } smallest } options
            ? [smallest, .. options.LargerCards]
            : [];

    /// <summary>What the customer agrees to, in a few words with the price.</summary>
    public string Title =>
        Kind switch
        {
            FundingChoiceKind.RefillCard => Formats.Text(
                FundingTexts.Choice_CardTitle,
                Card!.Hours,
                Card.Price
            ),
            FundingChoiceKind.Upgrade => Formats.Text(
                FundingTexts.Choice_UpgradeTitle,
                view.AvailableOptions!.Upgrade!.Package,
                view.AvailableOptions.Upgrade.Price
            ),
            FundingChoiceKind.HourlyRate => Formats.Text(
                FundingTexts.Choice_RateTitle,
                view.HourlyRate
            ),
            FundingChoiceKind.HourlyRateInAdvance => Formats.Text(
                FundingTexts.Choice_AdvanceTitle,
                view.HourlyRate
            ),
        };

    /// <summary>The effect of the click.</summary>
    public string Effect =>
        Kind switch
        {
            FundingChoiceKind.RefillCard => Formats.Text(
                FundingTexts.Choice_CardEffect,
                view.Customer.Name,
                Card!.RemainingAfter
            ),
            FundingChoiceKind.Upgrade => Formats.Text(
                FundingTexts.Choice_UpgradeEffect,
                view.Customer.Name,
                view.AvailableOptions!.Upgrade!.Gained,
                view.AvailableOptions.Upgrade.NewIncluded,
                view.AvailableOptions.Upgrade.CurrentIncluded
            ),
            FundingChoiceKind.HourlyRate => FundingTexts.Choice_RateEffect,
            FundingChoiceKind.HourlyRateInAdvance => FundingTexts.Choice_AdvanceEffect,
        };

    /// <summary>Returns the input to store. The use case validates it.</summary>
    public FundingChoiceInput ToInput() =>
        new(
            Kind,
            SaidBy,
            SaidOn ?? DateOnly.MinValue,
            Channel,
            Kind == FundingChoiceKind.RefillCard ? Card?.Hours : null,
            Kind == FundingChoiceKind.Upgrade ? view.AvailableOptions?.Upgrade?.Package : null
        )
        {
            Reference = Reference,
            AgreedOre = Kind switch
            {
                FundingChoiceKind.RefillCard => Card?.Price.Ore,
                FundingChoiceKind.Upgrade => view.AvailableOptions?.Upgrade?.Price.Ore,
                FundingChoiceKind.HourlyRate or FundingChoiceKind.HourlyRateInAdvance =>
                    view.HourlyRate.Ore,
            },
        };
}
