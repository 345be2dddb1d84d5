using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>Shows the number of escalations to pick up, beside the page's name in the navigation.</summary>
public partial class EscalationsBadge
{
    private int _count;

    [Inject]
    public required EscalationsQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Escalation;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _count = await Query.CountAsync(Actor, ct);
}
