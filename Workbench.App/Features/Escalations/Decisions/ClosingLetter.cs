using System.Globalization;
using Workbench.App.Features.Escalations.Details;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>Builds the message that tells the customer how their request ends, in their language.</summary>
public static class ClosingLetter
{
    /// <param name="from">Who signs the message.</param>
    public static string Create(
        EscalationDetails card,
        bool isWon,
        string from,
        CultureInfo language
    )
    {
        var localizer = new LetterLocalizer(language);
        var subject = card.Tickets.Count > 0 ? card.Tickets[0].Ticket.Subject : "";
        var manager = card.Escalation.ProjectManager;
        var key = (isWon, manager.Length > 0) switch
        {
            (true, true) => nameof(EscalationsTexts.Letter_WonBy),
            (true, false) => nameof(EscalationsTexts.Letter_Won),
            (false, _) => nameof(EscalationsTexts.Letter_Declined),
        };
        return string.Join(
            "\n\n",
            localizer.Greeting(card.Customer),
            localizer.Text(key, subject, manager),
            localizer.Text(nameof(EscalationsTexts.Letter_Closing), from)
        );
    }
}
