using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Queue.NextTicket;

/// <summary>Shows take next at the top of My work.</summary>
public partial class MyWorkTakeNextPanel
{
    private QueueRow? _next;

    [Inject]
    public required QueuePageQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Ticket or ChangeTopic.Account;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _next = await Query.FindNextAsync(Actor, ct);
}
