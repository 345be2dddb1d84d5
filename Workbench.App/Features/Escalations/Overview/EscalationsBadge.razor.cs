using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>Shows the number of escalations to pick up, beside the page's name in the navigation.</summary>
public partial class EscalationsBadge
{
    private int _count;
    private bool _hasNewCount;

    [Inject]
    public required EscalationsQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Escalation;

    protected override bool HasNewContent => _hasNewCount;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var count = await Query.CountAsync(Actor, ct);
        (_hasNewCount, _count) = (count != _count, count);
    }
}
