using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>Shows the busy periods on the delivery page.</summary>
public partial class DeliveryBusyPeriodsPanel
{
    private IReadOnlyList<BusyPeriodRow> _periods = [];

    [Inject]
    public required BusyPeriodsQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Delivery;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _periods = await Query.RunAsync(Actor, ct);
}
