using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Triage;

/// <summary>Shows the number of tickets that wait for triage, beside the page's name in the navigation.</summary>
public partial class TriageBadge
{
    private int _count;
    private bool _hasNewCount;

    [Inject]
    public required TriageQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Ticket;

    protected override bool HasNewContent => _hasNewCount;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var count = await Query.CountAsync(Actor, ct);
        (_hasNewCount, _count) = (count != _count, count);
    }
}
