using System.Globalization;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Shell.Letters;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Offers;

/// <summary>Builds the letter that offers a plan version to the customer, in their language.</summary>
public static class OfferLetter
{
    /// <param name="from">Who signs the letter.</param>
    public static Letter Create(
        EscalationDetails card,
        EscalationPlan plan,
        string from,
        CultureInfo language
    )
    {
        var localizer = new LetterLocalizer(language);
        var subject = card.Tickets.Count > 0 ? card.Tickets[0].Ticket.Subject : "";
        List<string> paragraphs =
        [
            localizer.Greeting(card.Customer),
            localizer.Text(
                nameof(EscalationsTexts.Letter_Intro),
                subject,
                EscalationText.Numbers(card.Tickets.Select(t => t.Ticket.Number))
            ),
        ];
        if (plan.Note.Length > 0)
        {
            paragraphs.Add(plan.Note);
        }

        paragraphs.Add(string.Join('\n', Figures(plan, card.Escalation.ProjectManager, localizer)));
        paragraphs.Add(
            localizer.Text(
                nameof(EscalationsTexts.Letter_Answer),
                localizer.LongDate(plan.ValidUntil)
            )
        );
        paragraphs.Add(localizer.Text(nameof(EscalationsTexts.Letter_Closing), from));
        return new(
            localizer.Text(
                nameof(EscalationsTexts.Letter_Subject),
                card.Escalation.No,
                plan.No,
                subject
            ),
            string.Join("\n\n", paragraphs)
        );
    }

    private static IEnumerable<string> Figures(
        EscalationPlan plan,
        string manager,
        LetterLocalizer localizer
    )
    {
        yield return localizer.Text(
            nameof(EscalationsTexts.Letter_Hours),
            new Minutes(plan.PlannedMinutes)
        );
        yield return localizer.Text(
            nameof(EscalationsTexts.Letter_Price),
            new Money(plan.PriceOre)
        );
        if (plan.StartsOn is { } start)
        {
            yield return localizer.Text(
                nameof(EscalationsTexts.Letter_Start),
                localizer.LongDate(start)
            );
        }

        if (plan.EndsOn is { } end)
        {
            yield return localizer.Text(
                nameof(EscalationsTexts.Letter_End),
                localizer.LongDate(end)
            );
        }

        if (manager.Length > 0)
        {
            yield return localizer.Text(nameof(EscalationsTexts.Letter_Manager), manager);
        }

        yield return localizer.Text(
            nameof(EscalationsTexts.Letter_Valid),
            localizer.LongDate(plan.ValidUntil)
        );
    }
}
