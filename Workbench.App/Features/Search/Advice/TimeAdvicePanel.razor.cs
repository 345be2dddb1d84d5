using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Search.Similar;
using Workbench.App.Live;
using Workbench.Domain;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Search.Advice;

/// <summary>Shows what similar tickets took beside the estimate of a ticket that is being sized. It selects nothing.</summary>
[Rule("D6")]
public sealed partial class TimeAdvicePanel : IDisposable
{
    private readonly CancellationTokenSource _search = new();
    private TimeAdvice? _advice;

    [Parameter, EditorRequired]
    public required int Number { get; set; }

    [Inject]
    public required EarlierTicketsQuery Query { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    public void Dispose()
    {
        _search.Cancel();
        _search.Dispose();
    }

    /// <summary>The form is shown first: the search takes longer.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        var ct = _search.Token;
        try
        {
            _advice = await Query.AdviseAsync(await Person.GetAsync(), Number, ct);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The form was closed.
        }
    }
}
