using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>On My work: a timer that was forgotten, and how long the work really was.</summary>
public partial class ForgottenTimerPanel
{
    private RunningTimerQuery.RunningTimerView? _now;

    [Inject]
    public required RunningTimerQuery Query { get; init; }

    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(5);

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Timer, Actor.Id);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _now = await Query.RunAsync(Actor, ct);
}
