using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Queue.NextTicket;

/// <summary>Shows take next at the top of My work.</summary>
public partial class MyWorkTakeNextPanel
{
    private QueueView _queue = QueueView.Empty;

    [Inject]
    public required QueueQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Ticket or ChangeTopic.Account;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _queue = await Query.RunAsync(Actor, ct);
}
