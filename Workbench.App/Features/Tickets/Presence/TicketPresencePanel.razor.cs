using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Live.Presence;
using Workbench.App.Storage;

namespace Workbench.App.Features.Tickets.Presence;

/// <summary>
/// Shows who else has a ticket open and who is typing. Showing the panel registers the person's own presence.
/// </summary>
public partial class TicketPresencePanel
{
    private IReadOnlyList<PresentPerson> _others = [];
    private PresenceTracker.Handle? _visit;
    private bool _hasEntered;

    [Parameter, EditorRequired]
    public required int Number { get; set; }

    [Inject]
    public required TicketPresenceQuery Query { get; init; }

    [Inject]
    public required CircuitPresence Visits { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Presence, Number);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        try
        {
            _others = await Query.RunAsync(Actor, Number, ct);
            if (!_hasEntered && !ct.IsCancellationRequested)
            {
                // Set first: the person's own arrival is published as well and leads back here before the visit is known.
                _hasEntered = true;
                _visit = Visits.Enter(Number, Actor);
            }
        }
        catch (AccessDeniedException)
        {
            _others = [];
            await DisposeAsyncCore();
        }
    }

    protected override ValueTask DisposeAsyncCore()
    {
        if (_visit is { } handle)
        {
            (_visit, _hasEntered) = (null, false);
            Visits.Leave(handle);
        }

        return base.DisposeAsyncCore();
    }
}
