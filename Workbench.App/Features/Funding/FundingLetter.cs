using System.Globalization;
using Workbench.Domain;

namespace Workbench.App.Features.Funding;

/// <summary>The letter that tells the customer what is missing and what they can choose, in their language (Q13).</summary>
[Rule("F3")]
public static class FundingLetter
{
    public static (string Subject, string Text) Of(FundingView view, CultureInfo language)
    {
        var say = new Say(language);
        var ticket = view.Ticket;
        List<string> paragraphs =
        [
            view.Customer.ContactName.Length == 0
                ? say.Text(nameof(Texts.Reply_GreetingNobody))
                : say.Text(nameof(Texts.Reply_Greeting), view.Customer.ContactName),
            .. Reasons(view, say),
            say.Text(nameof(Texts.Letter_Choose)),
            .. Choices(view, say).Select((choice, i) => $"{(char)('A' + i)}. {choice}"),
            say.Text(
                view.Place is null ? nameof(Texts.Letter_Terms) : nameof(Texts.Letter_TermsPlace)
            ),
            say.Text(nameof(Texts.Reply_End)),
        ];
        return (
            say.Text(nameof(Texts.Letter_Subject), ticket.Number, ticket.Subject),
            string.Join("\n\n", paragraphs)
        );
    }

    private static IEnumerable<string> Reasons(FundingView view, Say say)
    {
        var (number, subject) = (view.Ticket.Number, view.Ticket.Subject);
        if (view.Ticket.UncoveredMinutes > 0)
        {
            yield return say.Text(
                nameof(Texts.Letter_Uncovered),
                subject,
                number,
                new Minutes(view.Ticket.UncoveredMinutes)
            );
        }

        if (view.Offered is null)
        {
            yield break;
        }

        yield return view.Hours.Match(
            _ => "",
            _ => "",
            _ => say.Text(nameof(Texts.Letter_NotLaunched), subject, number, view.Needed),
            _ => say.Text(nameof(Texts.Letter_NoAgreement), subject, number, view.Needed),
            missing =>
                say.Text(
                    nameof(Texts.Letter_Short),
                    subject,
                    number,
                    view.Needed,
                    missing.Available,
                    missing.Shortfall
                )
        );
    }

    private static IEnumerable<string> Choices(FundingView view, Say say)
    {
        if (view.Offered?.Card is { } card)
        {
            yield return say.Text(
                nameof(Texts.Letter_Card),
                card.Hours,
                card.Price,
                card.DiscountPercent,
                card.RemainingAfter
            );
        }

        if (view.Offered?.Upgrade is { } upgrade)
        {
            yield return say.Text(
                nameof(Texts.Letter_Upgrade),
                upgrade.Package,
                upgrade.Gained,
                upgrade.Price,
                upgrade.NewIncluded,
                upgrade.CurrentIncluded
            );
        }

        if (view.Offered?.Rate is { } rate)
        {
            yield return say.Text(
                nameof(Texts.Letter_Rate),
                view.HourlyRate,
                rate.Shortfall,
                rate.Price,
                rate.PriceFrom,
                rate.PriceTo
            );
        }

        if (view.Uncovered.Count > 0)
        {
            yield return say.Text(
                nameof(Texts.Letter_RateUncovered),
                view.HourlyRate,
                new Minutes(view.Uncovered.Sum(u => u.Minutes.Value)),
                new Money(view.Uncovered.Sum(u => u.Price.Ore))
            );
        }
    }

    private sealed record Say(CultureInfo Language)
    {
        public string Text(string key, params object?[] values) =>
            string.Format(Language, Texts.ResourceManager.GetString(key, Language)!, values);
    }
}
