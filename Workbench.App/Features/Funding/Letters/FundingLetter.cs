using System.Globalization;
using Workbench.App.Shell.Letters;
using Workbench.Domain;

namespace Workbench.App.Features.Funding.Letters;

/// <summary>
/// Builds the letter that tells the customer which hours are missing and what they can choose, in their language (Q13).
/// </summary>
public static class FundingLetter
{
    public static (string Subject, string Text) Create(FundingView view, CultureInfo language)
    {
        var letterLocalizer = new LetterLocalizer(language);
        var ticket = view.Ticket;
        List<string> paragraphs =
        [
            view.Customer.ContactName.Length == 0
                ? letterLocalizer.SharedText(nameof(LetterTexts.GreetingWithoutName))
                : letterLocalizer.SharedText(
                    nameof(LetterTexts.Greeting),
                    view.Customer.ContactName
                ),
            .. ReasonParagraphs(view, letterLocalizer),
            letterLocalizer.Text(nameof(FundingTexts.Letter_Choose)),
            .. ChoiceParagraphs(view, letterLocalizer)
                .Select((choice, i) => $"{(char)('A' + i)}. {choice}"),
            letterLocalizer.Text(
                view.QueuePosition is null
                    ? nameof(FundingTexts.Letter_Terms)
                    : nameof(FundingTexts.Letter_TermsPlace)
            ),
            letterLocalizer.SharedText(nameof(LetterTexts.Closing)),
        ];
        return (
            letterLocalizer.Text(
                nameof(FundingTexts.Letter_Subject),
                ticket.Number,
                ticket.Subject
            ),
            string.Join("\n\n", paragraphs)
        );
    }

    private static IEnumerable<string> ReasonParagraphs(
        FundingView view,
        LetterLocalizer letterLocalizer
    )
    {
        var (number, subject) = (view.Ticket.Number, view.Ticket.Subject);
        if (view.UncoveredToPay > Minutes.Zero)
        {
            yield return letterLocalizer.Text(
                nameof(FundingTexts.Letter_Uncovered),
                subject,
                number,
                view.UncoveredToPay
            );
        }

        if (view.AvailableOptions is null)
        {
            yield break;
        }

        yield return view.Hours.Match(
            _ => "",
            _ => "",
            _ =>
                letterLocalizer.Text(
                    nameof(FundingTexts.Letter_NotLaunched),
                    subject,
                    number,
                    view.NeededTime
                ),
            _ =>
                letterLocalizer.Text(
                    nameof(FundingTexts.Letter_NoAgreement),
                    subject,
                    number,
                    view.NeededTime
                ),
            missing =>
                letterLocalizer.Text(
                    nameof(FundingTexts.Letter_Short),
                    subject,
                    number,
                    view.NeededTime,
                    missing.Available,
                    missing.Shortfall
                )
        );
    }

    private static IEnumerable<string> ChoiceParagraphs(
        FundingView view,
        LetterLocalizer letterLocalizer
    )
    {
        if (view.AvailableOptions?.Card is { } card)
        {
            yield return letterLocalizer.Text(
                nameof(FundingTexts.Letter_Card),
                card.Hours,
                card.Price,
                card.DiscountPercent,
                card.RemainingAfter
            );
        }

        if (view.AvailableOptions?.Upgrade is { } upgrade)
        {
            yield return letterLocalizer.Text(
                nameof(FundingTexts.Letter_Upgrade),
                upgrade.Package,
                upgrade.Gained,
                upgrade.Price,
                upgrade.NewIncluded,
                upgrade.CurrentIncluded
            );
        }

        if (view.AvailableOptions?.Rate is { } rate)
        {
            yield return letterLocalizer.Text(
                nameof(FundingTexts.Letter_Rate),
                view.HourlyRate,
                rate.Shortfall,
                rate.Price,
                rate.PriceFrom,
                rate.PriceTo
            );
        }

        if (view.Uncovered.Count > 0)
        {
            yield return letterLocalizer.Text(
                nameof(FundingTexts.Letter_RateUncovered),
                view.HourlyRate,
                new Minutes(view.Uncovered.Sum(u => u.Minutes.Value)),
                new Money(view.Uncovered.Sum(u => u.Price.Ore))
            );
        }
    }

    private sealed record LetterLocalizer(CultureInfo Language)
    {
        public string Text(string key, params object?[] values) =>
            string.Format(Language, FundingTexts.ResourceManager.GetString(key, Language)!, values);

        public string SharedText(string key, params object?[] values) =>
            string.Format(Language, LetterTexts.ResourceManager.GetString(key, Language)!, values);
    }
}
