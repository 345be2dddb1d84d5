using Microsoft.AspNetCore.Components;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>Shows, before it is saved, which open tickets a busy period moves (D3).</summary>
public partial class BusyPeriodEffectPanel
{
    private const int MaxRows = 20;

    /// <summary>The effect; null if it can't be calculated yet.</summary>
    [Parameter, EditorRequired]
    public BusyPeriodEffect? Effect { get; set; }
}
