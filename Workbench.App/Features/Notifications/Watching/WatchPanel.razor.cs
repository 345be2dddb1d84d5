using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Notifications.Watching;

/// <summary>Lets a person watch a ticket, and shows who does.</summary>
public partial class WatchPanel
{
    private IReadOnlyList<WatchQuery.Watcher> _watchers = [];
    private Guid _operation = Guid.NewGuid();
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required WatchQuery Query { get; init; }

    [Inject]
    public required WatchTicket Watch { get; init; }

    private bool IsWatching => _watchers.Any(w => w.Id == Actor.Id);

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Ticket, Ticket.Number);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _watchers = await Query.RunAsync(Actor, Ticket.Number, ct);

    private async Task ToggleAsync()
    {
        _refusal = (
            await Watch.RunAsync(Actor, new(Ticket.Number, null, _operation), !IsWatching, default)
        ).Refusal;
        _operation = Guid.NewGuid();
        await ReadAsync(DisposalToken);
    }
}
