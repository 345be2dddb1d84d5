using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Queue;

/// <summary>Shows the number of waiting tickets, beside the queue's name in the navigation.</summary>
public partial class QueueBadge
{
    private int _count;

    [Inject]
    public required QueueQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _count = await Query.CountAsync(Actor, ct);
}
