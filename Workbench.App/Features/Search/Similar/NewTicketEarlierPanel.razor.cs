using Microsoft.AspNetCore.Components;
using Workbench.App.Live;

namespace Workbench.App.Features.Search.Similar;

/// <summary>
/// Shows the ended tickets that are most like the one that is being written. A search begins when the text rests, and ends when
/// the text changes.
/// </summary>
public sealed partial class NewTicketEarlierPanel : IDisposable
{
    private static readonly TimeSpan TypingDelay = TimeSpan.FromMilliseconds(400);

    private EarlierTicketsView _view = EarlierTicketsView.Empty;
    private CancellationTokenSource _search = new();
    private ITimer? _delay;
    private (int, string, string) _shown = (0, "", "");

    /// <summary>Zero as long as no customer is chosen.</summary>
    [Parameter, EditorRequired]
    public int CustomerId { get; set; }

    [Parameter, EditorRequired]
    public required string Subject { get; set; }

    [Parameter, EditorRequired]
    public required string Description { get; set; }

    [Inject]
    public required EarlierTicketsQuery Query { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    public void Dispose()
    {
        _delay?.Dispose();
        _search.Cancel();
        _search.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (_shown == (CustomerId, Subject, Description))
        {
            return;
        }

        _shown = (CustomerId, Subject, Description);
        _search.Cancel();
        _delay?.Dispose();
        _delay = Clock.CreateTimer(TypingDelay, () => _ = InvokeAsync(SearchAsync));
    }

    private async Task SearchAsync()
    {
        _delay?.Dispose();
        _search.Dispose();
        _search = new();
        var ct = _search.Token;
        try
        {
            _view = string.IsNullOrWhiteSpace(Subject + Description)
                ? EarlierTicketsView.Empty
                : await Query.RunAsync(
                    await Person.GetAsync(),
                    CustomerId,
                    Subject,
                    Description,
                    ct
                );
            StateHasChanged();
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The text has changed, or the page is left.
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }
}
