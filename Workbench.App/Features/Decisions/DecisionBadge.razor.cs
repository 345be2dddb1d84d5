using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shared.Decisions;

namespace Workbench.App.Features.Decisions;

/// <summary>Shows how many decisions wait, beside their name in the navigation.</summary>
public partial class DecisionBadge
{
    private int _count;
    private bool _hasNewCount;

    [Inject]
    public required DecisionCountQuery Query { get; init; }

    protected override bool HasNewContent => _hasNewCount;

    protected override bool IsAffectedBy(Change change) => DecisionList.IsAffectedBy(change);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var count = await Query.RunAsync(Actor, ct);
        (_hasNewCount, _count) = (count != _count, count);
    }
}
