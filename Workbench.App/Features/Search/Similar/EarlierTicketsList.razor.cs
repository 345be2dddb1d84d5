using Microsoft.AspNetCore.Components;
using Workbench.App.Shared.Search;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Search.Similar;

/// <summary>Shows earlier tickets, those of the customer first, with what they took and how they ended.</summary>
public partial class EarlierTicketsList
{
    private const int MaxAnswerLength = 140;

    [Parameter, EditorRequired]
    public required EarlierTicketsView View { get; set; }

    private IEnumerable<(string Title, IReadOnlyList<EarlierTicket> Tickets)> Lists =>
        new[]
        {
            (SearchTexts.Earlier_OfCustomer, View.OfCustomer),
            (SearchTexts.Earlier_OfOthers, View.OfOthers),
        }.Where(l => l.Item2.Count > 0);

    private string FactsOf(EarlierTicket earlier)
    {
        var ticket = earlier.Ticket;
        var facts = new[]
        {
            View.OfCustomer.Contains(earlier) ? null : earlier.Customer,
            ticket.Size is null ? null : DomainText.For(ticket.Size),
            ticket.RegisteredMinutes == 0 ? null : Formats.Duration(ticket.RegisteredMinutes),
            ticket.BugClass is { } bugClass ? DomainText.For(bugClass) : null,
            DomainText.For(ticket.State),
        };
        return string.Join(" · ", facts.Where(f => f is not null));
    }

    private static string? AnswerOf(EarlierTicket earlier) =>
        string.IsNullOrWhiteSpace(earlier.Answer)
            ? null
            : Passage.Create(earlier.Answer, [], MaxAnswerLength).Text;
}
