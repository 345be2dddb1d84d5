using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>In the navigation, on every page: that one's timer runs, on which ticket and for how long.</summary>
public partial class TimerIndicator
{
    private RunningTimerQuery.RunningTimerView? _now;

    [Inject]
    public required RunningTimerQuery Query { get; init; }

    /// <summary>It shows whole minutes.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromSeconds(30);

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Timer, Actor.Id);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _now = await Query.RunAsync(Actor, ct);
}
