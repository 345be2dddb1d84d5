using Microsoft.AspNetCore.Components;
using Workbench.App.Live;
using Workbench.App.Shell.Drafts;

namespace Workbench.App.Features.Tickets.Intake.UnsentDrafts;

/// <summary>Lists a person's unsent tickets, to continue or to discard.</summary>
public partial class UnsentTicketList
{
    private const int MaxShown = 5;
    private IReadOnlyList<UnsentTicket> _tickets = [];
    private Guid? _shown;

    /// <summary>The draft on the page, which is not listed.</summary>
    [Parameter, EditorRequired]
    public Guid? Except { get; set; }

    [Inject]
    public required IDraftStore Drafts { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required StockholmClock Time { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        if (Except is { } id && _shown != id)
        {
            _shown = id;
            var all = await UnsentTicket.ListAsync(
                Drafts,
                await Person.GetAsync(),
                CancellationToken.None
            );
            _tickets = [.. all.Where(u => u.Id != Except)];
        }
    }

    private static string TitleOf(UnsentTicket ticket) =>
        ticket.Subject.Trim().Length > 0 ? ticket.Subject : TicketsTexts.NewTicket_NoSubject;

    private async Task DiscardAsync(UnsentTicket ticket)
    {
        var autosave = new DraftAutosave(Drafts, await Person.GetAsync(), ticket.Id, Time);
        await autosave.LoadAsync(CancellationToken.None);
        await autosave.DeleteAsync();
        _tickets = [.. _tickets.Where(u => u.Id != ticket.Id)];
    }
}
