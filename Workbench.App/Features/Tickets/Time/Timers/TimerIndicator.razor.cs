using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Shows the person's running timer in the navigation of every page, with its ticket and time.</summary>
public partial class TimerIndicator
{
    private RunningTimerView? _running;

    [Inject]
    public required RunningTimerQuery Query { get; init; }

    /// <summary>The display shows whole minutes.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromSeconds(30);

    protected override bool ChangesOverTime => _running is not null;

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Timer, Actor.Id);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _running = await Query.RunAsync(Actor, ct);
}
