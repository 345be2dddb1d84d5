using Workbench.App.Live;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Palette;

namespace Workbench.App.Features.Tickets.Search;

/// <summary>Finds tickets for the command palette: by number, by subject, or by customer.</summary>
public sealed class TicketPaletteSource(TicketMatchQuery query, CurrentPerson person)
    : IPaletteSource
{
    public async Task<IReadOnlyList<PaletteItem>> FindAsync(
        string text,
        CancellationToken cancellationToken
    )
    {
        var found = await query.RunAsync(await person.GetAsync(), text, cancellationToken);
        return
        [
            .. found.Select(f => new PaletteItem(
                $"{Formats.Invariant(f.Number)} {f.Subject}",
                $"{f.CustomerName} · {DomainText.For(f.State)}"
            )
            {
                Href = $"tickets/{Formats.Invariant(f.Number)}",
            }),
        ];
    }
}
