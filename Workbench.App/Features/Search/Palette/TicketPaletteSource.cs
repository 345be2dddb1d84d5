using Workbench.App.Live;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Palette;

namespace Workbench.App.Features.Search.Palette;

/// <summary>Finds tickets for the command palette, with the passage that shows why, and leads to all that are found.</summary>
public sealed class TicketPaletteSource(TicketSearchQuery query, CurrentPerson person)
    : IPaletteSource
{
    /// <summary>The number of tickets that are shown at most.</summary>
    public const int MaxTickets = 8;

    public async Task<IReadOnlyList<PaletteItem>> FindAsync(
        string text,
        CancellationToken cancellationToken
    )
    {
        var filter = new SearchFilter { Text = text.Trim() };
        if (filter.Text.TrimStart('#').Length < 2)
        {
            return [];
        }

        var found = await query.RunAsync(
            await person.GetAsync(),
            filter,
            MaxTickets,
            cancellationToken
        );
        return
        [
            .. found.Tickets.Select(CreateItem),
            new PaletteItem(Formats.Text(SearchTexts.All, filter.Text), SearchTexts.AllDetail)
            {
                Href = filter.Address,
                IsLast = true,
            },
        ];
    }

    private static PaletteItem CreateItem(FoundTicket found) =>
        new(
            $"{Formats.Invariant(found.Ticket.Number)} {found.Ticket.Subject}",
            $"{found.Customer} · {DomainText.For(found.Ticket.State)}"
        )
        {
            Href = $"tickets/{Formats.Invariant(found.Ticket.Number)}",
            Note = found.Quote is { } quote
                ? $"{TicketPartText.For(found.Part)}: {quote.Text}"
                : null,
        };
}
