using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Relations;

/// <summary>Base class of the panels that show the relations of a ticket.</summary>
public abstract class RelationsPanelBase : LiveComponent
{
    private (int Number, int ChangeNo) _loaded;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required RelationsQuery Query { get; init; }

    protected RelationsView? View { get; private set; }

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loaded != (Ticket.Number, Ticket.NextChangeNo))
        {
            await ReadAsync(DisposalToken);
        }
    }

    /// <summary>Another ticket may begin or end the relation, so each change of its customer's tickets may matter.</summary>
    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Ticket, Ticket.Number)
        || (
            change.Topic == ChangeTopic.Ticket
            && View?.All.Any(t => t.Number == change.EntityId) == true
        );

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _loaded = (Ticket.Number, Ticket.NextChangeNo);
        View = await Query.RunAsync(Actor, Ticket.Number, ct);
    }
}
