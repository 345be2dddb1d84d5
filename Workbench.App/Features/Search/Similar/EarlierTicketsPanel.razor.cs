using Microsoft.AspNetCore.Components;
using Workbench.App.Live;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Search.Similar;

/// <summary>Shows the ended tickets that are most like a ticket. Looks for them once the ticket itself is shown.</summary>
public sealed partial class EarlierTicketsPanel : IDisposable
{
    private EarlierTicketsView _view = EarlierTicketsView.Empty;
    private CancellationTokenSource _search = new();
    private int _shown;
    private bool _isDone;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required EarlierTicketsQuery Query { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    public void Dispose()
    {
        _search.Cancel();
        _search.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_shown == Ticket.Number)
        {
            return;
        }

        _shown = Ticket.Number;
        await _search.CancelAsync();
        _search.Dispose();
        _search = new();
        var ct = _search.Token;
        try
        {
            _view = await Query.RunAsync(await Person.GetAsync(), Ticket.Number, ct);
            _isDone = true;
            StateHasChanged();
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Another ticket is shown, or the page is left.
        }
    }
}
