using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>Shows a forgotten timer and the parked ones on My work and asks how long the work took.</summary>
public partial class ForgottenTimerPanel
{
    private RunningTimerView? _running;
    private IReadOnlyList<ParkedTimerView> _parked = [];

    [Inject]
    public required RunningTimerQuery Query { get; init; }

    [Inject]
    public required ParkedTimersQuery ParkedQuery { get; init; }

    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(5);

    protected override bool ChangesOverTime => _running is not null;

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Timer, Actor.Id);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _running = await Query.RunAsync(Actor, ct);
        _parked = await ParkedQuery.RunAsync(Actor, ct);
    }
}
